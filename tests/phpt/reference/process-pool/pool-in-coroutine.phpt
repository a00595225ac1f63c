--TEST--
process-pool: start() must be called outside coroutines
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

Co\run(function () {
    $pool = new Pool(1);
    $pool->on('workerStart', fn () => 1);
    try {
        $pool->start();
    } catch (Swoole\Error $error) {
        echo $error->getMessage(), "\n";
    }
});
?>
--EXPECT--
must be forked outside the coroutine
