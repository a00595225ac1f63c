--TEST--
server: The constructor binds and listens, outside a coroutine too
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
var_dump(Swoole\Coroutine::getCid(), is_resource(stream_socket_client("tcp://127.0.0.1:$server->port")));
?>
--EXPECT--
int(-1)
bool(true)
