--TEST--
exit in a defer ends that defer only
--FILE--
<?php
go(function () {
    defer(fn () => print("older\n"));
    defer(function () {
        exit("newer\n");
    });
    Co::sleep(0.001);
});
?>
--EXPECT--
newer
older
