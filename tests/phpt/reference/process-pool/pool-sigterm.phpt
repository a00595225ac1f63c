--TEST--
process-pool: SIGTERM to the manager is forwarded; start() returns and the script goes on
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$file = tempnam(sys_get_temp_dir(), 'pool');
$pool = new Pool(2);
$pool->on('workerStart', function (Pool $pool, int $id) use ($file) {
    $running = true;
    pcntl_async_signals(true);
    pcntl_signal(SIGTERM, function () use (&$running) {
        $running = false;
    });
    file_put_contents($file, '.', FILE_APPEND);
    while ($running) {
        usleep(1000);
        clearstatcache();
        if ($id === 1 && filesize($file) === 2) {
            file_put_contents($file, '.', FILE_APPEND);
            Process::kill($pool->master_pid);
        }
    }
});
$pool->on('workerStop', fn () => print("WorkerStop\n"));
$pool->start();
unlink($file);
echo "pool ended\n";
?>
--EXPECT--
WorkerStop
WorkerStop
pool ended
