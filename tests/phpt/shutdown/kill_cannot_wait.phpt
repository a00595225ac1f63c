--TEST--
a coroutine that is being ended cannot wait again
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
go(function () {
    defer(function () {
        echo "defer\n";
        Co::sleep(0.001);
        echo "never\n";
    });
    try {
        try {
            Co::yield();
        } finally {
            echo "inner\n";
            Co::sleep(0.001);
            echo "never\n";
        }
    } finally {
        echo "outer\n";
        try {
            go(fn () => print("never\n"));
        } catch (Error $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
?>
--EXPECT--
inner
outer
no coroutine can be created any more: the script is ending
defer
