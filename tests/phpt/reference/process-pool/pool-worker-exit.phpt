--TEST--
process-pool: workerExit is called in a worker that is told to stop
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1, SWOOLE_IPC_NONE, 0, true);
$pool->on('workerStart', function (Pool $pool) use (&$timer) {
    $timer = Swoole\Timer::tick(60000, fn () => 1);
    Process::kill($pool->master_pid);
});
$pool->on('workerExit', function (Pool $pool, int $id) use (&$timer) {
    echo "exit of $id\n";
    var_dump($pool->workerRunning);
    Swoole\Timer::clear($timer);
});
$pool->on('workerStop', fn () => print("stop\n"));
$pool->start();
?>
--EXPECT--
exit of 0
bool(false)
stop
