--TEST--
server: $errCode is 0 before and after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['errCode'], (new Server('127.0.0.1'))->errCode);
?>
--EXPECT--
int(0)
int(0)
