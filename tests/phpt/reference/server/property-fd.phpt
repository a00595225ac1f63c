--TEST--
server: $fd is -1 in the class and the listening descriptor after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['fd']);
$server = new Server('127.0.0.1');
var_dump(is_int($server->fd), $server->fd > 0, str_starts_with(readlink("/proc/self/fd/$server->fd"), 'socket:'));
?>
--EXPECT--
int(-1)
bool(true)
bool(true)
bool(true)
