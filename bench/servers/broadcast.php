<?php
// Each message on /broadcast goes to everybody there; /echo echoes. PORT as in echo.php.

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\run;

Swoole\Coroutine::set(['max_coroutine' => 1000000]);
run(function () {
    $server = new Server('127.0.0.1', (int) getenv('PORT'));
    /** @var array<int, Response> $peers */
    $peers = [];
    $server->handle('/broadcast', function (Request $request, Response $ws) use (&$peers) {
        $ws->upgrade();
        $id = spl_object_id($ws);
        $peers[$id] = $ws;
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            foreach ($peers as $peer) {
                $peer->push("Server: {$frame->data}");
            }
        }
        unset($peers[$id]);
        $ws->close();
    });
    $server->handle('/echo', function (Request $request, Response $ws) {
        $ws->upgrade();
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            $ws->push($frame->data, $frame->opcode);
        }
        $ws->close();
    });
    echo "PORT {$server->port}\n";
    $server->start();
});
