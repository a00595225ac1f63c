--TEST--
server: handle() returns true, though documented as void
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
var_dump($server->handle('/', fn () => 0), $server->handle('/', 'strlen'));
?>
--EXPECT--
bool(true)
bool(true)
