--TEST--
process-pool: detach(): the worker goes on by itself, and another takes its number
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$file = tempnam(sys_get_temp_dir(), 'pool');
$pool = new Pool(1);
$pool->on('workerStart', function (Pool $pool, int $id) use ($file) {
    file_put_contents($file, '.', FILE_APPEND);
    $await = function (string $name) {
        for ($i = 0; $i < 20000 && !is_file($name); $i++) {
            usleep(1000);
            clearstatcache();
        }
    };
    if (filesize($file) === 1) {
        var_dump($pool->detach(), @$pool->detach());
        touch("$file.detached");
        $await("$file.another");
        echo "the first goes on\n";
        $pool->shutdown();
        return;
    }
    $await("$file.detached");
    echo "another worker $id\n";
    touch("$file.another");
    sleep(60);
});
$pool->start();
array_map(unlink(...), glob("$file*"));
?>
--EXPECT--
bool(true)
bool(false)
another worker 0
the first goes on
