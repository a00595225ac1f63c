--TEST--
coroutine: Event::write() writes what the descriptor takes at once and the rest later
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$got = '';
Event::add($two, function ($fd) use (&$got, $one) {
    $got .= fread($fd, 65536);
    if (strlen($got) >= 2097155) {
        Event::del($fd);
        Event::del($one);
    }
});
Event::add($one, fn () => 1);
var_dump(Event::write($one, str_repeat('a', 2097152)), Event::write($one, 'end'));
var_dump(strlen($got));
Event::wait();
var_dump(strlen($got), substr($got, -4));
?>
--EXPECT--
bool(true)
bool(true)
int(0)
int(2097155)
string(4) "aend"
