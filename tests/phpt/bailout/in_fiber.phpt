--TEST--
a fatal error inside a Fiber inside a coroutine
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
Co\run(function () {
    $fiber = new Fiber(function () {
        Co::sleep(0.001);
        @trigger_error('in the fiber', E_USER_ERROR);
    });
    $fiber->start();
    echo "never\n";
});
?>
--EXPECTF--

Fatal error: in the fiber in %s on line %d
shutdown
