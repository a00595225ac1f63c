--TEST--
server: After shutdown() from another coroutine $errCode is 125
--FILE--
<?php
use Swoole\Coroutine;

Coroutine\run(function () {
    $server = new Coroutine\Http\Server('127.0.0.1');
    Coroutine::create(function () use ($server) {
        Coroutine::sleep(0.001);
        $server->shutdown();
    });
    $server->start();
    var_dump($server->errCode, $server->errMsg);
});
?>
--EXPECT--
int(125)
string(18) "Operation canceled"
