<?php
// WORKERS processes over one listener, or with LISTENER=reuse_port over one each: /echo, and / answers with the process's number.

use Swoole\Coroutine\Http\Server;
use Swoole\Process\Pool;

$handle = function (Server $server) {
    $server->handle('/', fn ($request, $response) => $response->end((string) getmypid()));
    $server->handle('/echo', function ($request, $ws) {
        $ws->upgrade();
        while ($frame = $ws->recv(-1)) {
            $ws->push($frame->data);
        }
    });
};
$each = getenv('LISTENER') === 'reuse_port';
// The first one also finds the port; with `each` it must not accept anything, so it is closed before the workers begin.
$server = new Server('127.0.0.1', 0, false, $each);
$port = $server->port;
if ($each) {
    $server = null;
} else {
    $handle($server);
}
$pool = new Pool((int) getenv('WORKERS'), SWOOLE_IPC_NONE, 0, true);
$pool->on('workerStart', function () use ($server, $port, $handle) {
    if (!$server) {
        $server = new Server('127.0.0.1', $port, false, true);
        $handle($server);
    }
    echo "worker " . getmypid() . "\n";
    $server->start();
});
echo "PORT $port\n";
$pool->start();
