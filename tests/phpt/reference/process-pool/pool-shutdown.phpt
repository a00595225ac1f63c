--TEST--
process-pool: shutdown() from a worker: true; the manager stops all, and start() returns null
--FILE--
<?php
use Swoole\Process\Pool;

$pool = new Pool(2);
$pool->on('workerStart', function (Pool $pool, int $id) {
    if ($id === 0) {
        var_dump($pool->shutdown());
    }
    sleep(60);
});
var_dump($pool->start());
echo "goes on\n";
?>
--EXPECT--
bool(true)
NULL
goes on
