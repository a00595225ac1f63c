<?php
// A server that ends well. SIGTERM (or Ctrl-C): nothing new is accepted, WebSockets are told, requests that are being
// served get their answer, within ten seconds; then the script goes on after run(), and ends.
//
//   php -d extension=wsco examples/graceful.php                PORT=8080 for another port
//
//   curl 'http://127.0.0.1:9502/slow?seconds=5'                Ctrl-C now, and the answer still comes
//   /news is a WebSocket: the time, each second

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\Timer;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

const PATIENCE = 10;                        // seconds

run(function () {
    Coroutine::set(['socket_write_timeout' => PATIENCE]);    // a client who takes nothing for so long is dropped
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    /** @var array<int, true> $serving ids of the coroutines that serve a request */
    $serving = [];
    /** @var array<int, Response> $readers */
    $readers = [];

    $server->handle('/slow', function (Request $request, Response $response) use (&$serving) {
        $serving[Coroutine::getCid()] = true;
        try {
            $seconds = min(3600, max(0.001, (float) ($request->get['seconds'] ?? 1)));
            if (Coroutine::sleep($seconds)) {           // stands for a query, a call of another service ...
                $response->end("That took $seconds s.\n");
            } else {                                    // canceled: see below
                $response->status(503);
                $response->end("There was no time left.\n");
            }
        } finally {
            unset($serving[Coroutine::getCid()]);
        }
    });
    $server->handle('/news', function (Request $request, Response $ws) use (&$readers) {
        if (!$ws->upgrade()) {
            return;
        }
        $readers[$ws->fd] = $ws;
        while ($ws->recv(-1) instanceof Frame) {
            // A reader has nothing to say. Only the end matters.
        }
        unset($readers[$ws->fd]);
    });
    $tick = Timer::tick(1000, function () use (&$readers) {
        foreach ($readers as $ws) {
            $ws->push(date('H:i:s'));
        }
    });

    go(function () use ($server, $tick, &$serving, &$readers) {
        System::waitSignal([SIGTERM, SIGINT]);
        echo 'Stopping, with ', count($serving), ' requests and ', count($readers), " readers.\n";
        $server->shutdown();                            // start() returns; idle connections are closed
        Timer::clear($tick);                            // run() would wait for it
        foreach ($readers as $ws) {
            $ws->disconnect(1001, 'The server is stopping.');
        }
        $last = array_keys($serving);
        if ($last && !Coroutine::join($last, PATIENCE)) {
            foreach (array_keys($serving) as $id) {
                Coroutine::cancel($id);                 // what it waits in returns false
            }
        }
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});

// All coroutines have ended here: the place to write down what must not be lost.
echo "Stopped.\n";
