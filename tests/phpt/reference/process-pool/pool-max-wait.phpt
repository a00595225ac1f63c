--TEST--
process-pool: workers that do not react are killed after max_wait_time
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$pool->set(['max_wait_time' => 0.05]);
$pool->on('workerStart', function (Pool $pool) {
    pcntl_signal(SIGTERM, SIG_IGN);
    $pool->shutdown();
    while (true) {
        sleep(60);
    }
});
Co::set(['log_level' => SWOOLE_LOG_NONE]);
$pool->start();
echo "pool ended\n";
?>
--EXPECT--
pool ended
