--TEST--
process-pool: set() has max_package_size, 2 MiB at first: a longer message is refused
--FILE--
<?php
use Swoole\Process\Pool;

foreach ([2 << 20, 8] as $n => $size) {
    $pool = new Pool(1, SWOOLE_IPC_UNIXSOCK);
    $n > 0 && $pool->set(['max_package_size' => $size]);
    $pool->on('workerStart', function (Pool $pool) use ($size) {
        var_dump($pool->sendMessage(str_repeat('x', $size + 1), 0));
        var_dump($pool->sendMessage('fits', 0));
    });
    $pool->on('message', function (Pool $pool, string $data) {
        echo "$data\n";
        $pool->shutdown();
    });
    $pool->start();
}
?>
--EXPECT--
bool(false)
bool(true)
fits
bool(false)
bool(true)
fits
