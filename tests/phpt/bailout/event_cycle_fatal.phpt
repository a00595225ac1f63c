--TEST--
A fatal error in the callback of Event::cycle() ends the loop and the script
--FILE--
<?php
use Swoole\Event;

register_shutdown_function(fn () => print("shutdown function\n"));
Event::cycle(function () {
    throw new Exception('in the cycle');
}, true);
Event::defer(fn () => print("never\n"));
Event::wait();
echo "never\n";
?>
--EXPECTF--
Fatal error: Uncaught Exception: in the cycle in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
shutdown function
