--TEST--
coroutine: Event::set() changes callbacks and events of what was added
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(Event::set($one, fn () => 1));
Event::add($one, fn () => print("old\n"));
var_dump(Event::set($one, function ($fd) {
    echo 'new ', fread($fd, 10), "\n";
    Event::del($fd);
}));
var_dump(Event::isset($one, SWOOLE_EVENT_READ));
fwrite($two, 'x');
Event::wait();
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
new x
