--TEST--
a fatal error in a coroutine ends the script; no other coroutine runs again
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown in ", Co::getCid(), "\n";
    try {
        go(fn () => print("never\n"));
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
});
Co\run(function () {
    go(function () {
        try {
            Co::sleep(5);
            echo "never\n";
        } finally {
            echo "never\n";
        }
    });
    defer(fn () => print("never\n"));
    Co::sleep(0.001);
    @trigger_error('the end', E_USER_ERROR);
});
echo "never\n";
?>
--EXPECTF--

Fatal error: the end in %s on line %d
shutdown in -1
no coroutine can run any more: the script was aborted
