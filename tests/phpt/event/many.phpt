--TEST--
Ten thousand callbacks: deferred ones, and one descriptor that is always ready
--FILE--
<?php
use Swoole\Event;

$calls = 0;
for ($i = 0; $i < 10000; $i++)
    Event::defer(function () use (&$calls) {
        $calls++;
    });
Event::wait();
var_dump($calls);

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$calls = 0;
Event::add($one, null, function ($fd) use (&$calls) {
    if (++$calls === 10000)
        Event::del($fd);
}, SWOOLE_EVENT_WRITE);
Event::wait();
var_dump($calls);

// More callbacks that wait than coroutines may be: the rest is called later.
Co::set(['max_coroutine' => 50, 'log_level' => SWOOLE_LOG_NONE]);
$waiting = $most = $calls = 0;
Event::add($one, null, function ($fd) use (&$calls, &$waiting, &$most) {
    $most = max($most, ++$waiting);
    Co::sleep(0.001);
    $waiting--;
    if (++$calls === 200)
        Event::del($fd);
}, SWOOLE_EVENT_WRITE);
Event::wait();
var_dump($most <= 50, $calls >= 200);
?>
--EXPECT--
int(10000)
int(10000)
bool(true)
bool(true)
