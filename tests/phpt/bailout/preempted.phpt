--TEST--
a fatal error while other coroutines are preempted: they never go on, and the script ends as usual
--INI--
swoole.enable_preemptive_scheduler=1
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown function\n"));
Co\run(function () {
    go(function () {
        try {
            while (true);
        } finally {
            echo "never\n";
        }
    });
    go(function () {
        $fiber = new Fiber(function () {
            while (true);
        });
        $fiber->start();
    });
    go(function () {
        Co::sleep(0.001);
        not_there();
    });
});
?>
--EXPECTF--
%AFatal error: Uncaught Error: Call to undefined function not_there() in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
shutdown function
