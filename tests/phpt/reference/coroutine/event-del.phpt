--TEST--
coroutine: Event::del() takes a descriptor back, and the loop can end
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
Event::add($one, fn () => print("never\n"));
fwrite($two, 'x');
var_dump(Event::del($one), Event::del($one));
Event::wait();
var_dump(fread($one, 10));
?>
--EXPECT--
bool(true)
bool(false)
string(1) "x"
