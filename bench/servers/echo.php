<?php
// Echo on /echo; on /timeout each wait for a message ends after 10 ms; a short answer to every other request. PORT: where to
// listen (0: anywhere, printed). PEM: a certificate with its key, for TLS. COMPRESS=1: permessage-deflate.

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\run;

Swoole\Coroutine::set(['max_coroutine' => 1000000]);
run(function () {
    $pem = (string) getenv('PEM');
    $server = new Server('127.0.0.1', (int) getenv('PORT'), $pem !== '');
    if ($pem !== '') {
        $server->set(['ssl_cert_file' => $pem, 'ssl_key_file' => $pem]);
    }
    if (getenv('COMPRESS')) {
        $server->set(['websocket_compression' => true]);
    }
    $server->handle('/echo', function (Request $request, Response $ws) {
        $ws->upgrade();
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            $ws->push($frame->data, $frame->opcode);
        }
        $ws->close();
    });
    $server->handle('/timeout', function (Request $request, Response $ws) {
        $ws->upgrade();
        while ($ws->recv(0.01) === false && swoole_last_error() === 110) {
        }
        $ws->close();
    });
    $server->handle('/', function (Request $request, Response $response) {
        $response->end('Hello World');
    });
    echo "PORT {$server->port}\n";
    $server->start();
});
