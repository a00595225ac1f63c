--TEST--
A child process has none of its parent's events, and may have its own
--SKIPIF--
<?php
extension_loaded('pcntl') || die('skip needs pcntl');
?>
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$end = fn (string $who) => function ($fd) use ($who) {
    echo "$who\n";
    Event::del($fd);
};
Event::add($one, $end('parent'));
Event::defer(fn () => print("deferred in the parent\n"));
Event::cycle(fn () => print("a turn of the parent\n"));
$pid = pcntl_fork();
if ($pid === 0) {
    var_dump(Event::isset($one));
    [$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    fwrite($other, 'x');
    Event::add($one, $end('child'));
    Event::wait();
    exit(0);
}
pcntl_waitpid($pid, $status);
fwrite($two, 'x');
Event::wait();
?>
--EXPECT--
bool(false)
child
deferred in the parent
parent
a turn of the parent
