--TEST--
server: Connection::recv() returns false at the time-out
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->recv(0.01), swoole_last_error()); $conn->send("after");');
echo WsClient::connect($server->port)->recv(5), "\n";
finish_tcp($server);
?>
--EXPECT--
after
---
bool(false)
int(110)
