--TEST--
server: Connection::close() ends the connection and returns true
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->close());');
echo WsClient::connect($server->port)->expectEnd(), "\n";
$server->waitOutput('/bool/');
finish_tcp($server);
?>
--EXPECT--
eof
---
bool(true)
