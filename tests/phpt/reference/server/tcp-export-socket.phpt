--TEST--
server: Connection::exportSocket() returns its Swoole\Coroutine\Socket
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('$socket = $conn->exportSocket(); echo get_class($socket), "\n"; $socket->sendAll("raw"); $conn->close();');
echo WsClient::connect($server->port)->recvAll(), "\n";
finish_tcp($server);
?>
--EXPECT--
raw
---
Swoole\Coroutine\Socket
