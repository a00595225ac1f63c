--TEST--
A pool leaves no descriptor, no zombie, no handler of a signal
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$descriptors = fn () => count(scandir('/proc/' . getmypid() . '/fd'));
Process::wait(false); // which makes the loop
$before = $descriptors();
$status = fn () => preg_grep('/^Sig(Blk|Cgt)/', file('/proc/' . getmypid() . '/status'));
$signals = $status();
foreach ([SWOOLE_IPC_NONE, SWOOLE_IPC_UNIXSOCK, SWOOLE_IPC_SOCKET] as $type) {
    $pool = new Pool(3, $type);
    $path = sys_get_temp_dir() . '/wsco-pool-' . getmypid();
    if ($type === SWOOLE_IPC_SOCKET) {
        $pool->listen("unix:$path");
    }
    $pool->on('workerStart', function (Pool $pool, int $id) use ($status, $signals) {
        if ($status() !== $signals) {
            echo "the worker has the manager's handlers\n";
        }
        if ($id === 2) {
            $pool->shutdown();
        }
        sleep(600);
    });
    $pool->start();
    unset($pool);
    @unlink($path);
    gc_collect_cycles();
    var_dump($descriptors() - $before, $status() === $signals, Process::wait(false));
}
?>
--EXPECT--
int(0)
bool(true)
bool(false)
int(0)
bool(true)
bool(false)
int(0)
bool(true)
bool(false)
