--TEST--
Callbacks delete themselves and others, add, suspend, exit, and see a descriptor again that is still ready
--FILE--
<?php
use Swoole\Event;

function ready(): array
{
    $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    fwrite($pair[1], 'abc');
    return $pair;
}

// The first of two that are ready takes the second away.
$a = ready();
$b = ready();
$both = function ($fd) use ($a, $b) {
    echo "one of two\n";
    var_dump(Event::del($a[0]), Event::del($b[0]));
};
Event::add($a[0], $both);
Event::add($b[0], $both);
Event::wait();

// A byte at a time: it is called again. Each call may wait.
$a = ready();
Event::add($a[0], function ($fd) {
    stream_set_read_buffer($fd, 0);
    $byte = fread($fd, 1);
    Co::sleep(0.001);
    echo $byte, "\n";
    if ($byte === 'c') {
        Event::del($fd);
        Event::add($fd, function ($fd) {
            echo "another\n";
            Event::del($fd);
        }, fn () => 1, SWOOLE_EVENT_READ);
    }
});
Swoole\Timer::after(10, fn () => fwrite($a[1], 'd'));
Event::wait();

// A callback replaces itself while it runs.
$a = ready();
Event::add($a[0], function ($fd) {
    Event::set($fd, function ($fd) {
        echo "replaced\n";
        Event::del($fd);
        exit(3);
    });
    gc_collect_cycles();
    echo "still here\n";
});
Event::wait();
echo "goes on\n";
?>
--EXPECT--
one of two
bool(true)
bool(true)
a
b
c
another
still here
replaced
goes on
