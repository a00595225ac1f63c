<?php
// Broadcasts 64 KiB every 10 ms from the coroutine that $KIND names. PORT and KIND come from the environment.

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;

Coroutine\run(function () {
    $server = new Server('127.0.0.1', (int) getenv('PORT'));
    $peers = [];
    $broadcast = function () use (&$peers) {
        while (!isset($peers['fast'], $peers['slow'])) {
            Coroutine::sleep(0.01);
        }
        for ($n = 0; isset($peers['fast']); $n++) {
            foreach ($peers as $name => $peer) {
                if (!$peer->push(str_pad((string) $n, 65536))) {
                    unset($peers[$name]);
                }
            }
            Coroutine::sleep(0.01);
        }
    };
    $server->handle('/ws', function ($request, $ws) use (&$peers) {
        $ws->upgrade();
        $name = $request->server['query_string'];
        $peers[$name] = $ws;
        while ($ws->recv(-1));
        unset($peers[$name]);
    });
    $server->handle('/child', function ($request, $response) use ($broadcast) {
        Coroutine::create($broadcast);
        $response->end();
    });
    if (getenv('KIND') === 'ticker') {
        Coroutine::create($broadcast);
    }
    echo "PORT $server->port\n";
    $server->start();
});
