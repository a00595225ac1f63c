<?php
// The smallest server: every message goes back as it came, text as text and binary as binary.
//
//   php -d extension=wsco examples/echo.php                    PORT=8080 for another port

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\run;

run(function () {
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);

    $server->handle('/echo', function (Request $request, Response $ws) {
        if (!$ws->upgrade()) {
            return;                         // not a WebSocket request: upgrade() has answered it
        }
        while (($frame = $ws->recv()) instanceof Frame) {
            $ws->push($frame->data, $frame->opcode);
        }
        $ws->close();
    });

    echo "Listening on ws://127.0.0.1:{$server->port}/echo\n";
    $server->start();
});
