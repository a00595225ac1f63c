<?php
// What Redis publishes goes to all WebSockets: news.php PORT HOW. A coroutine stays in phpredis' subscribe() and subscribes again
// when it has lost the server. HOW: "beside" the server, or in the first "handler". It runs with wsco and prints "PORT n".

use Swoole\Coroutine as Co;
use Swoole\Coroutine\Http\Server;
use Swoole\Http\{Request, Response};

[, $port, $how] = $argv;

/** @var array<int, Response> */
$sockets = [];
$subscribe = function () use ($port, &$sockets) {
    while (true) {
        try {
            $redis = new Redis();
            $redis->connect('127.0.0.1', (int) $port);
            $redis->setOption(Redis::OPT_READ_TIMEOUT, -1);
            $redis->subscribe(['news'], function (Redis $redis, string $channel, string $message) use (&$sockets) {
                foreach ($sockets as $ws) {
                    $ws->push($message);
                }
            });
        } catch (RedisException $e) {
            echo "LOST {$e->getMessage()}\n";
            Co::sleep(0.01);
        }
    }
};

Co\run(function () use ($subscribe, $how, &$sockets) {
    $server = new Server('127.0.0.1');
    $server->handle('/news', function (Request $request, Response $ws) use ($subscribe, $how, &$sockets) {
        $ws->upgrade();
        $sockets[] = $ws;
        if ($how === 'handler' && count($sockets) === 1) {
            Co::create($subscribe);
        }
        $ws->recv(-1);
    });
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    if ($how === 'beside') {
        Co::create($subscribe);
    }
    echo "PORT {$server->port}\n";
    $server->start();
});
