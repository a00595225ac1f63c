--TEST--
server: shutdown() returns nothing
--FILE--
<?php
use Swoole\Coroutine;

Coroutine\run(function () {
    $server = new Coroutine\Http\Server('127.0.0.1');
    var_dump($server->shutdown());
    Coroutine::create(function () use ($server) {
        Coroutine::sleep(0.001);
        var_dump($server->shutdown());
    });
    $server->start();
});
?>
--EXPECT--
NULL
NULL
