<?php
$server = new Swoole\Coroutine\Server('127.0.0.1');
var_dump($server->host, $server->port > 0, $server->type, $server->fd > 0, $server->errCode);
?>
