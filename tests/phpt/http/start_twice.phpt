--TEST--
Server::start() of a server that runs: a warning and false
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
    Swoole\Coroutine::create(function () use ($server) {
        Swoole\Coroutine::sleep(0.001);
        var_dump($server->start());
        $server->shutdown();
    });
    var_dump($server->start());
});
?>
--EXPECTF--
Warning: Swoole\Coroutine\Http\Server::start(): the server is already running in %s on line %d
bool(false)
bool(true)
