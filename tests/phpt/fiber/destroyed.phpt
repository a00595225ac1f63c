--TEST--
suspended Fibers are destroyed with their coroutine, finally blocks run in order
--FILE--
<?php
Co\run(function () {
    go(function () {
        $fiber = new Fiber(function () {
            try {
                Fiber::suspend();
            } finally {
                echo "fiber finally in ", Co::getCid(), "\n";
            }
        });
        $fiber->start();
        try {
            Co::sleep(0.001);
        } finally {
            echo "coroutine finally\n";
        }
    });
});
?>
--EXPECT--
coroutine finally
fiber finally in 2
