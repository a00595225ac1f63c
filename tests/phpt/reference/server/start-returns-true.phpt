--TEST--
server: start() returns true when shutdown() was called
--FILE--
<?php
use Swoole\Coroutine;

Coroutine\run(function () {
    $server = new Coroutine\Http\Server('127.0.0.1');
    Coroutine::create(function () use ($server) {
        Coroutine::sleep(0.001);
        $server->shutdown();
    });
    var_dump($server->start());
});
?>
--EXPECT--
bool(true)
