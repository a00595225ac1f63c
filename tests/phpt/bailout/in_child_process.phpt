--TEST--
Fatal errors in the callbacks of children and of pools end that process alone
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

class Broken
{
    public static int $count = 0;
}
function fatal(): void
{
    $type = E_USER_ERROR;
    @trigger_error('on purpose', $type);
}
Co::set(['log_level' => SWOOLE_LOG_NONE]);
ini_set('display_errors', '0');
foreach ([false, true] as $coroutine) {
    (new Process(fn () => fatal(), false, SOCK_DGRAM, $coroutine))->start();
    var_dump(Process::wait()['code']);
    $file = tempnam(sys_get_temp_dir(), 'pool');
    $pool = new Pool(1, $coroutine ? SWOOLE_IPC_NONE : SWOOLE_IPC_UNIXSOCK, 0, $coroutine);
    $life = function () use ($file) {
        file_put_contents($file, '.', FILE_APPEND);
        clearstatcache();
        return filesize($file);
    };
    $pool->on('workerStart', function (Pool $pool) use ($life, $coroutine) {
        match ($life()) {
            1 => fatal(),
            2 => null,
            3 => $pool->shutdown(),
        };
        if (!$coroutine) {
            $pool->sendMessage('x', 0);
        }
    });
    if (!$coroutine) {
        $pool->on('message', fatal(...));
    }
    $pool->on('workerStop', fatal(...));
    $pool->start();
    echo "pool ended\n";
    unlink($file);
}
?>
--EXPECT--
int(255)
pool ended
int(255)
pool ended
