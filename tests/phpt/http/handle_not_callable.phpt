--TEST--
Server::handle() of something not callable: a warning and false, no TypeError
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
var_dump($server->handle('/', 'nofunc'));
var_dump($server->handle('/', ['Nobody', 'method']));
var_dump($server->handle('/', 3));
var_dump($server->handle('no slash', 'strlen'));
?>
--EXPECTF--
Warning: Swoole\Coroutine\Http\Server::handle(): function 'nofunc' is not callable in %s on line %d
bool(false)

Warning: Swoole\Coroutine\Http\Server::handle(): function 'Nobody::method' is not callable in %s on line %d
bool(false)

Warning: Swoole\Coroutine\Http\Server::handle(): function '3' is not callable in %s on line %d
bool(false)
bool(true)
