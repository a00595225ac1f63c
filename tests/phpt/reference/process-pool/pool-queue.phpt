--TEST--
process-pool: message: with SWOOLE_IPC_MSGQUEUE, what is put into the queue of the key; sendMessage() to a worker
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$key = ftok(__FILE__, 'q');
$queue = new Process(fn () => 0);
$queue->useQueue($key);
$queue->push('for anybody');

$pool = new Pool(2, SWOOLE_IPC_MSGQUEUE, $key);
$pool->on('message', function (Pool $pool, string $data) {
    // Each message is the effect of the one before.
    echo $data, $data === 'for anybody' ? '' : " came to $pool->workerId", "\n";
    match ($data) {
        'for anybody' => $pool->sendMessage('for 1', 1),
        'for 1' => $pool->sendMessage('for 0', 0),
        'for 0' => $pool->shutdown(),
    };
});
$pool->start();
var_dump($queue->statQueue()['queue_num'], $queue->freeQueue());
?>
--EXPECT--
for anybody
for 1 came to 1
for 0 came to 0
int(0)
bool(true)
