--TEST--
server: $port is -1 in the class and the real port after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['port']);
$server = new Server('127.0.0.1', 0);
var_dump($server->port > 0);
fclose(stream_socket_client("tcp://127.0.0.1:$server->port"));
$port = $server->port;
unset($server);
var_dump((new Server('127.0.0.1', $port))->port === $port);
?>
--EXPECT--
int(-1)
bool(true)
bool(true)
