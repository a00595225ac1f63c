<?php
// All clients get what one client sends.
//
//   php -d extension=wsco examples/broadcast.php               PORT=8080 for another port
//
// A client that does not read must not hold up the others: the messages for it wait in a queue of its own, and when
// that has grown to buffer_output_size (8 MiB) the client is dropped.

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\CloseFrame;
use function Swoole\Coroutine\run;

run(function () {
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    /** @var array<int, Response> $clients */
    $clients = [];

    $server->handle('/websocket', function (Request $request, Response $ws) use (&$clients) {
        $ws->upgrade();
        $id = spl_object_id($ws);
        $clients[$id] = $ws;
        while (true) {
            $frame = $ws->recv();
            if ($frame === false) {         // reset, time-out, protocol error, queue overflow
                echo 'errorCode: ', swoole_last_error(), "\n";
                break;
            }
            if ($frame === '' || $frame->data === 'close' || $frame instanceof CloseFrame) {
                unset($clients[$id]);
                break;
            }
            foreach ($clients as $other => $client) {
                if (!$client->push("Server: {$frame->data}")) {
                    unset($clients[$other]);    // that one has gone: no reason to disturb the others
                }
            }
        }
        $ws->close();
    });

    echo "Listening on ws://127.0.0.1:{$server->port}/websocket\n";
    $server->start();
});
