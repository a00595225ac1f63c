--TEST--
a shutdown function may run coroutines of its own
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown\n";
    Co\run(function () {
        Co::sleep(0.001);
        echo "late coroutine\n";
    });
});
go(fn () => Co::sleep(0.001));
?>
--EXPECT--
shutdown
late coroutine
