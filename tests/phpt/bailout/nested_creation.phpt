--TEST--
a fatal error three levels of go() deep, started by the main script
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
go(function () {
    go(function () {
        go(function () {
            @trigger_error('deep', E_USER_ERROR);
        });
        echo "never\n";
    });
    echo "never\n";
});
echo "never\n";
?>
--EXPECTF--

Fatal error: deep in %s on line %d
shutdown
