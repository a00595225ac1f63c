--TEST--
A pool over a queue of the system: empty, large and too large messages, a worker that throws, a queue that goes away
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$key = ftok(__FILE__, 'q');
$queue = new Process(fn () => 0);
$queue->useQueue($key);
foreach (['', 'before', str_repeat('x', 4000), str_repeat('y', 4001), 'throw', 'after it'] as $data) {
    $queue->push($data);
}
$pool = new Pool(1, SWOOLE_IPC_MSGQUEUE, $key);
$pool->set(['max_package_size' => 4000]);
$pool->on('message', function (Pool $pool, string $data) {
    echo strlen($data), ' ', substr($data, 0, 8), "\n";
    if ($data === 'throw') {
        throw new Exception('thrown');
    }
    if ($data === 'after it') {
        var_dump($pool->sendMessage(str_repeat('z', 4001), 0), $pool->sendMessage('', 0), $pool->write('x'));
        var_dump($pool->sendMessage('once more', 0));
    }
    $data === 'once more' && $pool->shutdown();
});
ini_set('display_errors', '0');
ini_set('log_errors', '0');
$pool->start();
var_dump($queue->freeQueue());

// A worker that loses its queue says so and ends; the next one ends the pool.
ini_set('display_errors', '1');
$lost = new Pool(1, SWOOLE_IPC_MSGQUEUE, $key);
$queue->useQueue($key);
$queue->push('remove');
$started = new Swoole\Atomic();
$lost->on('workerStart', fn () => $started->add() === 2 && $lost->shutdown() && sleep(60));
$lost->on('message', fn () => $queue->freeQueue());
$lost->start();
?>
--EXPECTF--
0 
6 before
4000 xxxxxxxx
5 throw
[%s]	%s	worker 0%s
8 after it
bool(false)
bool(false)
bool(false)
bool(true)
9 once mor
bool(true)

Warning: Swoole\Process\Pool::start(): msgrcv() failed: %s in %s on line %d
