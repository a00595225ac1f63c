--TEST--
The manager is killed by kill -9: its workers are told to stop, one that has left the pool is not
--SKIPIF--
<?php
in_array(PHP_OS_FAMILY, ['Linux']) || PHP_OS === 'FreeBSD' || exit('skip the system does not tell of the end of a parent');
?>
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

[$read, $write] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$manager = new Process(function () use ($read, $write) {
    fclose($read);
    $pool = new Pool(3, SWOOLE_IPC_NONE, 0, true);
    $pool->on('workerStart', function (Pool $pool, int $id) use ($write) {
        if ($id === 2) {
            $pool->detach();
            fwrite($write, "ready\n");
            while (posix_getppid() === $pool->master_pid) {
                Co::sleep(0.001);
            }
            fwrite($write, "the one that left goes on\n");
            return;
        }
        $told = false;
        Process::signal(SIGTERM, function () use (&$told) {
            $told = true;
        });
        fwrite($write, "ready\n");
        while (!$told) {
            Co::sleep(0.001);
        }
        fwrite($write, "a worker was told\n");
        exit;
    });
    $pool->start();
}, false, 0);
$manager->start();
fclose($write);
// The place of the worker that left gets another one, which leaves too, and so on.
for ($ready = 0; $ready < 3; $ready++) {
    fgets($read);
}
Process::kill($manager->pid, SIGKILL);
var_dump(Process::wait()['signal']);
$lines = array_filter(array_unique(explode("\n", stream_get_contents($read))), fn ($line) => $line !== 'ready');
sort($lines);
echo trim(implode("\n", $lines)), "\n";
?>
--EXPECT--
int(9)
a worker was told
the one that left goes on
