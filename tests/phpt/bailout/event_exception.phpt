--TEST--
An exception in a callback of Event is fatal
--FILE--
<?php
use Swoole\Event;

register_shutdown_function(fn () => print("shutdown function\n"));
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
Event::add($one, function ($fd) {
    Event::cycle(fn () => 1);
    Event::defer(fn () => print("never\n"));
    throw new Exception('in the callback');
});
fwrite($two, 'x');
Event::wait();
echo "never\n";
?>
--EXPECTF--
Fatal error: Uncaught Exception: in the callback in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Resource id #%d)
#1 {main}
  thrown in %s on line %d
shutdown function
