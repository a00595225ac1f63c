--TEST--
an uncaught exception in a defer is fatal; older defers still run
--FILE--
<?php
go(function () {
    defer(fn () => print("older\n"));
    defer(function () {
        throw new Exception('newer');
    });
    echo "body\n";
});
echo "never\n";
?>
--EXPECTF--
body

Fatal error: Uncaught Exception: newer in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
older
