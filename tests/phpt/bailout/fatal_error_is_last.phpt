--TEST--
shutdown functions find the fatal error of a coroutine in error_get_last()
--FILE--
<?php
register_shutdown_function(fn () => print('last: ' . strtok(error_get_last()['message'], "\n") . "\n"));
go(function () {
    Co::yield();
    echo "not reached\n";
});
go(function () {
    throw new Exception('of a coroutine');
});
?>
--EXPECTF--
Fatal error: Uncaught Exception: of a coroutine in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
last: Uncaught Exception: of a coroutine in %s:%d
