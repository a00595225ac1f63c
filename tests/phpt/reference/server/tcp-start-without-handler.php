<?php
Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Server('127.0.0.1');
    var_dump($server->start(), $server->errCode);
});
?>
