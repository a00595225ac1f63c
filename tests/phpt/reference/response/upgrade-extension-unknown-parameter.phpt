--TEST--
response: An unknown parameter
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade();', ['websocket_compression' => true]);
$c = WsClient::connect($server->port);
show_masked($c->handshake('/', ['Sec-WebSocket-Extensions' => 'permessage-deflate; bogus=1']));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols\r\n
Upgrade: websocket\r\n
Connection: Upgrade\r\n
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n
Sec-WebSocket-Version: 13\r\n
Server: *\r\n
Date: *\r\n
\r\n
