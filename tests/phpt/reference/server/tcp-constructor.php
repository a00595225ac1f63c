<?php
echo (new ReflectionMethod('Swoole\Coroutine\Server', '__construct')), "\n";
$server = new Swoole\Coroutine\Server('127.0.0.1', 0, false, true);
var_dump(is_resource(stream_socket_client("tcp://127.0.0.1:$server->port")));
?>
