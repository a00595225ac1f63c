--TEST--
coroutine: defer() runs callables at the end of the coroutine, the last one first
--FILE--
<?php
go(function () {
    defer(fn () => print("3\n"));
    Co::defer(fn () => print("2\n"));
    echo "1\n";
});
?>
--EXPECT--
1
2
3
