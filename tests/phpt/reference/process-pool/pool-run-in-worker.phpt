--TEST--
process-pool: without enable_coroutine the callback may call Co\run()
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$pool->on('workerStart', function (Pool $pool) {
    var_dump(Co\run(fn () => Co::sleep(0.001)));
    $pool->shutdown();
    sleep(60);
});
$pool->start();
?>
--EXPECT--
bool(true)
