--TEST--
process-pool: with coroutines, workerStart runs as coroutine 1
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1, SWOOLE_IPC_NONE, 0, true);
$pool->on('workerStart', function (Pool $pool) {
    Co::sleep(0.001);
    var_dump(Co::getCid());
    $pool->shutdown();
    Co::sleep(60);
});
$pool->start();
?>
--EXPECT--
int(1)
