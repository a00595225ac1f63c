--TEST--
process-pool: the pattern to support: servers of several workers on one port, SIGTERM, what comes after
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

// A port that nobody else takes: bound, but nobody listens there.
$held = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_set_option($held, SOL_SOCKET, SO_REUSEPORT, 1);
socket_bind($held, '127.0.0.1', 0);
socket_getsockname($held, $address, $port);
$log = tempnam(sys_get_temp_dir(), 'pool');
$tell = fn (string $line) => file_put_contents($log, "$line\n", FILE_APPEND);

$pool = new Pool(2, SWOOLE_IPC_NONE, 0, true);
$pool->on('workerStart', function (Pool $pool, int $id) use ($port, $tell) {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1', $port, false, true);
    Process::signal(SIGTERM, function () use ($server, $tell, $id) {
        $tell("$id callback " . (Co::getCid() > 1 ? 'in a new coroutine' : ''));
        $server->shutdown();
    });
    $server->handle('/', function ($request, $response) {
        $response->end((string) getmypid());
    });
    $server->start();
    $tell("$id start() has returned");
});
$pool->on('workerStop', fn (Pool $pool, int $id) => $tell("$id workerStop"));
(new Process(function (Process $process) use ($pool, $port) {
    $seen = [];
    while (count($seen) < 2) {
        $pid = @file_get_contents("http://127.0.0.1:$port/");
        if ($pid !== false) {
            $seen[$pid] = true;
        } else {
            usleep(10000);
        }
    }
    Process::kill(posix_getppid());
}, false, 0))->start();
$pool->start();
echo "pool ended\n";
$lines = file($log);
usort($lines, fn ($a, $b) => $a[0] <=> $b[0]);
echo implode($lines);
var_dump(Process::wait()['code']);
unlink($log);
?>
--EXPECT--
pool ended
0 callback in a new coroutine
0 start() has returned
0 workerStop
1 callback in a new coroutine
1 start() has returned
1 workerStop
int(0)
