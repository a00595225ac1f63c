--TEST--
process-pool: workerStop is called when a worker ends with status 0, not otherwise
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$file = tempnam(sys_get_temp_dir(), 'pool');
$pool->on('workerStart', function (Pool $pool) use ($file) {
    file_put_contents($file, '.', FILE_APPEND);
    $life = filesize($file);
    echo "life $life\n";
    if ($life === 1) {
        exit(3);
    }
});
$pool->on('workerStop', function (Pool $pool, int $id) use ($file) {
    echo "stop of $id\n";
    if (filesize($file) === 3) {
        $pool->shutdown();
    }
});
Co::set(['log_level' => SWOOLE_LOG_NONE]);
$pool->start();
unlink($file);
?>
--EXPECT--
life 1
life 2
stop of 0
life 3
stop of 0
