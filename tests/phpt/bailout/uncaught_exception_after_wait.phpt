--TEST--
an uncaught exception in a coroutine that the loop resumed
--FILE--
<?php
go(function () {
    try {
        Co::yield();
    } finally {
        echo "never\n";
    }
});
go(function () {
    Co::sleep(0.001);
    throw new DomainException('late');
});
register_shutdown_function(fn () => print("shutdown\n"));
echo "main\n";
?>
--EXPECTF--
main

Fatal error: Uncaught DomainException: late in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
shutdown
