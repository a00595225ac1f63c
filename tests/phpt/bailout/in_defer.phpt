--TEST--
a fatal error in a defer
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
go(function () {
    defer(fn () => print("never\n"));
    defer(function () {
        @trigger_error('in a defer', E_USER_ERROR);
    });
});
echo "never\n";
?>
--EXPECTF--

Fatal error: in a defer in %s on line %d
shutdown
