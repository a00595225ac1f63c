--TEST--
server: Connection::send() sends everything and returns the number of bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('$n = $conn->send(str_repeat("a", 3000000)); $conn->close(); var_dump($n);');
echo strlen(WsClient::connect($server->port)->recvAll()), "\n";
$server->waitOutput('/int/');
finish_tcp($server);
?>
--EXPECT--
3000000
---
int(3000000)
