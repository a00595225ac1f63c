--TEST--
server: Connection::send() on a closed connection returns false
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('$conn->close(); var_dump(@$conn->send("x"));');
WsClient::connect($server->port)->recvAll();
$server->waitOutput('/bool/');
finish_tcp($server);
?>
--EXPECT--
---
bool(false)
