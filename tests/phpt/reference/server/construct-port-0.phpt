--TEST--
server: Port 0 takes a free port, which $port then tells
--FILE--
<?php
$one = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
$two = new Swoole\Coroutine\Http\Server('127.0.0.1');
var_dump($one->port > 0, $two->port > 0, $one->port !== $two->port);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
