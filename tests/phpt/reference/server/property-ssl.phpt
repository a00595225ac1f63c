--TEST--
server: $ssl is false in the class and the bool passed after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['ssl']);
var_dump((new Server('127.0.0.1', 0, false))->ssl);
var_dump((new Server('127.0.0.1', 0, true))->ssl);
?>
--EXPECT--
bool(false)
bool(false)
bool(true)
