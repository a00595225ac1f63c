<?php

use Swoole\Http\Server;
use Swoole\Redis\Server as Redis;

$redis = new Redis('0.0.0.0', 6379);
$server = new Server('0.0.0.0', 9501, SWOOLE_PROCESS);
$server->set(['worker_num' => 4]);
$server->on('request', function (Swoole\Http\Request $request, Swoole\Http\Response $response) use ($redis) {
    $redis->anything();
    $response->end($request->header['host']);
    $response->noSuchMethod();
});
$server->start();

class Chat extends \Swoole\WebSocket\Server
{
}

$old = new swoole_http_server('0.0.0.0', 9502);
$mysql = new Co\MySQL();
swoole_async_readfile(__FILE__, function () {});
echo SWOOLE_NO_SUCH_CONSTANT, Swoole\Coroutine::NO_SUCH_CONSTANT;
$coroutine = new Swoole\Coroutine\Http\Server('0.0.0.0', 9503);
$coroutine->on('request', fn () => null);
$coroutine->set(['worker_num' => 1, 'no_such_option' => 2, 'ssl_protocols' => ['worker_num' => 'not an option here']]);
