--TEST--
process-pool: a worker that has ended is followed by one of the same number
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$file = tempnam(sys_get_temp_dir(), 'pool');
$pool = new Pool(2);
Co::set(['log_level' => SWOOLE_LOG_NONE]);
$pool->on('workerStart', function (Pool $pool, int $id) use ($file) {
    if ($id === 0) {
        sleep(60);
    }
    file_put_contents($file, '.', FILE_APPEND);
    $life = filesize($file);
    echo "worker $id, life $life\n";
    match ($life) {
        1 => null,
        2 => throw new Exception(),
        3 => posix_kill(getmypid(), SIGKILL),
        4 => $pool->shutdown() && sleep(60),
    };
});
ini_set('display_errors', '0');
$pool->start();
unlink($file);
?>
--EXPECT--
worker 1, life 1
worker 1, life 2
worker 1, life 3
worker 1, life 4
