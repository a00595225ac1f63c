--TEST--
process-pool: stop() ends this worker; another follows
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$file = tempnam(sys_get_temp_dir(), 'pool');
$pool = new Pool(1, SWOOLE_IPC_UNIXSOCK);
$pool->on('workerStart', function (Pool $pool) use ($file) {
    file_put_contents($file, '.', FILE_APPEND);
    echo "start\n";
    $pool->stop();
    var_dump($pool->workerRunning);
});
$pool->on('message', fn () => 1);
$pool->on('workerStop', function (Pool $pool) use ($file) {
    echo "stop\n";
    if (filesize($file) === 2) {
        $pool->shutdown();
    }
});
$pool->start();
unlink($file);
?>
--EXPECT--
start
bool(false)
stop
start
bool(false)
stop
