--TEST--
a fatal error of the main script while coroutines wait: none of them runs again
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
go(function () {
    defer(fn () => print("never\n"));
    try {
        Co::sleep(0.001);
    } finally {
        echo "never\n";
    }
});
go(fn () => Co::join([1]));
@trigger_error('in the main script', E_USER_ERROR);
?>
--EXPECTF--

Fatal error: in the main script in %s on line %d
shutdown
