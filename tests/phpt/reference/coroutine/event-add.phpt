--TEST--
coroutine: Event::add() calls back, in a new coroutine, when the descriptor can be read or written
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(is_int(Event::add($one, function ($fd) use ($one) {
    var_dump($fd === $one, Co::getCid() > 0, fread($fd, 100));
    Event::set($fd, null, null, SWOOLE_EVENT_WRITE);
}, function ($fd) {
    echo "can be written\n";
    Event::del($fd);
}, SWOOLE_EVENT_READ)));
fwrite($two, 'hello');
Event::wait();
echo "done\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
string(5) "hello"
can be written
done
