--TEST--
server: Connection::recv() returns false on a reset
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('echo "ready\n"; var_dump($conn->recv(), swoole_last_error());');
$client = WsClient::connect($server->port);
$server->waitOutput('/ready/');
$client->reset();
$server->waitOutput('/int/');
finish_tcp($server);
?>
--EXPECT--
---
ready
bool(false)
int(104)
