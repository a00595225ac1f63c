--TEST--
server: start() suspends its coroutine; others run
--FILE--
<?php
use Swoole\Coroutine;

Coroutine\run(function () {
    $server = new Coroutine\Http\Server('127.0.0.1');
    Coroutine::create(function () use ($server) {
        Coroutine::sleep(0.001);
        echo "running while start() waits\n";
        $server->shutdown();
    });
    $server->start();
    echo "start() is over\n";
});
?>
--EXPECT--
running while start() waits
start() is over
