<?php
// What bench/reload asks: GET /?ID answers with ID, and /ws echoes. Each ID that was served is a line of the file in SERVED.
// WORKERS=2: a pool whose workers share one listener; without it, one process. AT: the port; 0: any.

use Swoole\Coroutine\Http\Server;
use Swoole\Process\Pool;

$served = fopen(getenv('SERVED'), 'a');
$serve = function (Server $server) use ($served) {
    $server->handle('/', function ($request, $response) use ($served) {
        $id = $request->server['query_string'];
        fwrite($served, "$id\n");
        $response->end($id);
    });
    $server->handle('/ws', function ($request, $ws) {
        $ws->upgrade();
        while ($frame = $ws->recv(-1)) {
            $ws->push($frame->data);
        }
    });
};
$listen = fn () => new Server('127.0.0.1', (int) getenv('AT'));

if ($workers = (int) getenv('WORKERS')) {
    $server = $listen();
    $serve($server);
    $pool = new Pool($workers, SWOOLE_IPC_NONE, 0, true);
    $pool->set(['max_wait_time' => 100]);
    $pool->on('workerStart', function () use ($server) {
        echo "worker\n";
        $server->start();
    });
    echo "PORT $server->port\n";
    $pool->start();
} else {
    Co\run(function () use ($listen, $serve) {
        $server = $listen();
        $serve($server);
        echo "PORT $server->port\n";
        $server->start();
    });
}
