--TEST--
a fatal error in an output callback of a coroutine
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
go(function () {
    ob_start(function (string $text) {
        @trigger_error('in the callback', E_USER_ERROR);
        return $text;
    });
    echo "text\n";
    Co::sleep(0.001);
});
?>
--EXPECT--

Fatal error: PHP Request Shutdown: Cannot use output buffering in output buffering display handlers in Unknown on line 0
shutdown
