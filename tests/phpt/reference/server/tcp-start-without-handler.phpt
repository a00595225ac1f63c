--TEST--
server: start() without a handler returns false with $errCode 22
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Server('127.0.0.1');
    var_dump($server->start(), $server->errCode);
});
?>
--EXPECT--
bool(false)
int(22)
