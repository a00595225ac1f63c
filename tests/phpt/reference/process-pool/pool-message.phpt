--TEST--
process-pool: message: sendMessage() to a worker, which gets it with the pool
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(2, SWOOLE_IPC_UNIXSOCK);
$pool->on('workerStart', function (Pool $pool, int $id) {
    if ($id === 1) {
        var_dump($pool->sendMessage('x', 2));
        $pool->sendMessage('hello', 0);
    }
});
$pool->on('message', function (Pool $pool, string $data) {
    echo "worker $pool->workerId got $data\n";
    $pool->shutdown();
});
$pool->on('workerStop', fn (Pool $pool, int $id) => $id === 0 && print("stopped in order\n"));
$pool->start();
?>
--EXPECT--
bool(false)
worker 0 got hello
stopped in order
