--TEST--
process-pool: workerExit without coroutines: start() throws Swoole\Exception, code 505
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$pool->on('workerStart', fn () => 1);
$pool->on('workerExit', fn () => 1);
try {
    $pool->start();
} catch (Swoole\Exception $e) {
    var_dump($e->getMessage(), $e->getCode());
}
?>
--EXPECT--
string(50) "cannot set `onWorkerExit` without enable_coroutine"
int(505)
