--TEST--
server: handle() takes one handler, without a pattern, which gets a Connection
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('echo get_class($conn), "\n"; $conn->send("hello"); $conn->close();');
echo WsClient::connect($server->port)->recvAll(), "\n";
finish_tcp($server);
?>
--EXPECT--
hello
---
Swoole\Coroutine\Server\Connection
