--TEST--
websocket_ping_interval and websocket_idle_timeout: a wrong value is a warning and ignored
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

Swoole\Coroutine\run(function () {
    set_error_handler(fn ($number, $text) => print("$text\n"));
    foreach ([-1, 'soon', '5 s', [], true, NAN, new stdClass, '-0.5', 0, null, '2.5', 1, INF] as $value) {
        $server = new Server('127.0.0.1');
        $server->set(['websocket_ping_interval' => $value]);
        go(function () use ($server) {
            Swoole\Coroutine::sleep(0.001);
            $server->shutdown();
        });
        $server->start();
    }
    $server->set(['websocket_idle_timeout' => -2]);
    go(function () use ($server) {
        Swoole\Coroutine::sleep(0.001);
        $server->shutdown();
    });
    $server->start();
});
?>
--EXPECT--
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got -1
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got soon
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got 5 s
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got array
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got 1
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got NAN
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got stdClass
Swoole\Coroutine\Http\Server::start(): websocket_ping_interval must be a number of seconds, 0 or more, got -0.5
Swoole\Coroutine\Http\Server::start(): websocket_idle_timeout must be a number of seconds, 0 or more, got -2
