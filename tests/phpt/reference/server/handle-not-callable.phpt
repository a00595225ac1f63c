--TEST--
server: Something not callable gives a warning and false, no TypeError
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
var_dump($server->handle('/', 'nofunc'));
?>
--EXPECTF--

Warning: Swoole\Coroutine\Http\Server::handle(): function 'nofunc' is not callable in %s on line %d
bool(false)
