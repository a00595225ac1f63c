<?php
// One server for all processors: a pool of workers, each of which listens on the same port. The kernel spreads the clients.
//
//   php -d extension=wsco examples/pool/server.php             PORT=8080 for another port, WORKERS=4 for so many workers
//
//   curl http://127.0.0.1:9502/                    which worker has answered?
//   kill -USR1 PID                                 the manager replaces the workers, one after the other
//   kill -TERM PID                                 each worker answers what it is serving; then the script goes on

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\Process;
use Swoole\Process\Pool;
use Swoole\WebSocket\Frame;

$port = (int) (getenv('PORT') ?: 9502);
$workers = (int) (getenv('WORKERS') ?: count(Process::getAffinity()));
$pool = new Pool($workers, SWOOLE_IPC_NONE, 0, true);

$pool->on('workerStart', function (Pool $pool, int $id) use ($port) {
    $server = new Server('127.0.0.1', $port, false, true);   // the last argument: other processes listen there, too
    /** @var array<int, Response> $clients those of this worker */
    $clients = [];

    $server->handle('/', function (Request $request, Response $response) use ($id) {
        $response->header('Content-Type', 'text/plain');
        $response->end("Worker $id, process " . getmypid() . ".\n");
    });
    $server->handle('/websocket', function (Request $request, Response $ws) use (&$clients) {
        if (!$ws->upgrade()) {
            return;
        }
        $clients[$ws->fd] = $ws;
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            $ws->push("Hello {$frame->data}!");
            $ws->push("How are you, {$frame->data}?");
        }
        unset($clients[$ws->fd]);
    });
    Process::signal(SIGTERM, function () use ($server, &$clients) {
        $server->shutdown();                                 // start() returns
        foreach ($clients as $ws) {
            $ws->disconnect(1001, 'The server is stopping.');
        }
    });
    $server->start();
});

echo "Listening on http://127.0.0.1:$port/, with $workers workers; the manager is process ", getmypid(), ".\n";
$pool->start();
echo "Stopped.\n";
