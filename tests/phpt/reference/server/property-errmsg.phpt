--TEST--
server: $errMsg is an empty string before and after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['errMsg'], (new Server('127.0.0.1'))->errMsg);
?>
--EXPECT--
string(0) ""
string(0) ""
