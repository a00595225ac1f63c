--TEST--
process-pool: getProcess() is the process of a worker, without a number that of this one; of no worker: false
--FILE--
<?php
use Swoole\Process\Pool;

$pool = new Pool(2, SWOOLE_IPC_UNIXSOCK);
$pool->on('workerStart', function (Pool $pool, int $id) {
    if ($id === 1) {
        $mine = $pool->getProcess();
        var_dump($mine instanceof Swoole\Process, $mine->pid === getmypid(), $mine === $pool->getProcess(1));
        var_dump($mine === $pool->getProcess(0), $pool->getProcess(2));
        $pool->shutdown();
    }
    sleep(60);
});
$pool->start();
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
