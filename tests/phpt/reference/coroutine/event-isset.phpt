--TEST--
coroutine: Event::isset() tells whether a descriptor was added for some of the events
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(Event::isset($one));
Event::add($one, fn () => 1);
var_dump(Event::isset($one), Event::isset($one, SWOOLE_EVENT_READ), Event::isset($one, SWOOLE_EVENT_WRITE));
Event::del($one);
var_dump(Event::isset($one));
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(false)
bool(false)
