--TEST--
server: set() returns true
--FILE--
<?php
var_dump((new Swoole\Coroutine\Http\Server('127.0.0.1'))->set(['http_compression' => true]));
?>
--EXPECT--
bool(true)
