--TEST--
the time limit, met while the loop waits
--INI--
max_execution_time=1
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
// Time spent waiting does not count on every platform: burn it.
Co\run(function () {
    while (true) {
        Co::sleep(0.001);
        for ($i = 0; $i < 1000000; $i++);
    }
});
?>
--EXPECTF--

Fatal error: Maximum execution time of 1 second exceeded in %s on line %d
shutdown
