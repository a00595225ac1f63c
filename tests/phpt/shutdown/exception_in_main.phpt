--TEST--
an uncaught exception of the main script: the loop still runs, the status is 255
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
go(function () {
    Co::sleep(0.001);
    echo "coroutine ends\n";
});
throw new Exception('main');
?>
--EXPECTF--

Fatal error: Uncaught Exception: main in %s:%d
Stack trace:
#0 {main}
  thrown in %s on line %d
coroutine ends
shutdown
