--TEST--
process-pool: start and shutdown are called in the manager
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$manager = getmypid();
$pool = new Pool(1);
$pool->on('start', fn (Pool $pool) => var_dump(getmypid() === $manager, $pool->running));
$pool->on('workerStart', fn (Pool $pool) => $pool->shutdown() && sleep(60));
$pool->on('shutdown', fn (Pool $pool) => var_dump(getmypid() === $manager, $pool->running));
$pool->start();
echo "pool ended\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
pool ended
