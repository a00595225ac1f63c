--TEST--
process-pool: Hooks are off in workers unless the script turns them on
--FILE--
<?php
use Swoole\Process\Pool;

$tell = fn () => printf("%s\n", Swoole\Runtime::getHookFlags() === 0 ? 'off' : 'on');
foreach ([false, true] as $coroutines) {
    $pool = new Pool(1, SWOOLE_IPC_NONE, 0, $coroutines);
    $pool->on('workerStart', function (Pool $pool) use ($tell) {
        $tell();
        Swoole\Runtime::enableCoroutine(SWOOLE_HOOK_SLEEP);
        $tell();
        $pool->shutdown();
        sleep(60);
    });
    $pool->start();
}
?>
--EXPECT--
off
on
on
on
