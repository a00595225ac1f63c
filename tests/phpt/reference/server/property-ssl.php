<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['ssl']);
var_dump((new Server('127.0.0.1', 0, false))->ssl);
var_dump((new Server('127.0.0.1', 0, true))->ssl);
?>
