--TEST--
server: $host may be a literal IPv4 address
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('0.0.0.0');
var_dump(stream_socket_get_name(stream_socket_client("tcp://127.0.0.1:$server->port"), true) === "127.0.0.1:$server->port");
?>
--EXPECT--
bool(true)
