--TEST--
server: start() returns true after shutdown(), which returns true
--FILE--
<?php
use Swoole\Coroutine;

Coroutine\run(function () {
    $server = new Coroutine\Server('127.0.0.1');
    $server->handle(fn () => 0);
    Coroutine::create(function () use ($server) {
        Coroutine::sleep(0.001);
        var_dump($server->shutdown());
    });
    var_dump($server->start());
});
?>
--EXPECT--
bool(true)
bool(true)
