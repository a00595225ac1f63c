--TEST--
at the end of the script a coroutine that waits in a Fiber is unwound through it
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
go(function () {
    $fiber = new Fiber(function () {
        try {
            Co::yield();
            echo "never\n";
        } catch (Throwable $e) {
            echo "never caught\n";
        } finally {
            echo "fiber finally\n";
        }
    });
    try {
        $fiber->start();
        echo "never\n";
    } finally {
        echo "coroutine finally\n";
    }
});
echo "main\n";
?>
--EXPECT--
main
fiber finally
coroutine finally
