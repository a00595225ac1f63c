--TEST--
server: Connection::recv() returns what has come
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->recv()); $conn->send("seen");');
$client = WsClient::connect($server->port);
$client->send('some bytes');
echo $client->recv(4), "\n";
finish_tcp($server);
?>
--EXPECT--
seen
---
string(10) "some bytes"
