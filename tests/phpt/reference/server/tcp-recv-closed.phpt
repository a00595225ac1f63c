--TEST--
server: Connection::recv() returns "" when the peer has closed, and the last error is 0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->recv(), swoole_last_error());');
WsClient::connect($server->port)->close();
$server->waitOutput('/int/');
finish_tcp($server);
?>
--EXPECT--
---
string(0) ""
int(0)
