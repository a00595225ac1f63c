<?php
// Echo on /echo; a short answer to every other request. PORT: where to listen (0: anywhere, printed).

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\run;

run(function () {
    $server = new Server('127.0.0.1', (int) getenv('PORT'));
    $server->handle('/echo', function (Request $request, Response $ws) {
        $ws->upgrade();
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            $ws->push($frame->data, $frame->opcode);
        }
        $ws->close();
    });
    $server->handle('/', function (Request $request, Response $response) {
        $response->end('Hello World');
    });
    echo "PORT {$server->port}\n";
    $server->start();
});
