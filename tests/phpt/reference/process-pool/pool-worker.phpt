--TEST--
process-pool: in a worker: workerId, workerPid, master_pid; workerStart gets pool and number
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$manager = getmypid();
$pool = new Pool(1);
$pool->on('workerStart', function (Pool $pool, int $workerId) use ($manager) {
    var_dump($workerId, $pool->workerId, $pool->workerPid === getmypid(), $pool->master_pid === $manager);
    var_dump($pool->getProcess()->pid === getmypid(), $pool->getProcess(7));
    $pool->shutdown();
    sleep(60);
});
var_dump($pool->start());
?>
--EXPECT--
int(0)
int(0)
bool(true)
bool(true)
bool(true)
bool(false)
NULL
