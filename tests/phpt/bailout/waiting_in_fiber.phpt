--TEST--
a fatal error while another coroutine waits inside a Fiber
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
$GLOBALS['fibers'] = [];
Co\run(function () {
    go(function () {
        $GLOBALS['fibers'][] = $fiber = new Fiber(function () {
            try {
                Co::sleep(1);
            } finally {
                echo "never\n";
            }
        });
        $fiber->start();
    });
    go(function () {
        $GLOBALS['fibers'][] = $fiber = new Fiber(function () {
            Fiber::suspend();
            echo "never\n";
        });
        $fiber->start();
        Co::sleep(1);
    });
    Co::sleep(0.001);
    @trigger_error('the end', E_USER_ERROR);
});
?>
--EXPECTF--

Fatal error: the end in %s on line %d
shutdown
