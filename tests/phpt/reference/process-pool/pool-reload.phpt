--TEST--
process-pool: SIGUSR1 and SIGUSR2 replace the workers
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$file = tempnam(sys_get_temp_dir(), 'pool');
$pool = new Pool(2);
$pool->on('workerStart', function (Pool $pool, int $id) use ($file) {
    file_put_contents($file, $id, FILE_APPEND | LOCK_EX);
    $lives = file_get_contents($file);
    match (strlen($lives)) {
        2 => Process::kill($pool->master_pid, SIGUSR1),
        4 => Process::kill($pool->master_pid, SIGUSR2),
        6 => $pool->shutdown(),
        default => null,
    };
    sleep(60);
});
$pool->start();
echo count_chars(file_get_contents($file), 3), ' ', strlen(file_get_contents($file)), "\n";
unlink($file);
?>
--EXPECT--
01 6
