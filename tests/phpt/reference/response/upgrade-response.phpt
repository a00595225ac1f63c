--TEST--
response: Gives true and sends the 101, byte for byte
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('say("upgrade", $ws->upgrade()); $ws->recv();');
$c = WsClient::connect($server->port);
echo str_replace("\r\n", "|\n", WsClient::maskDate($c->handshake()));
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols|
Upgrade: websocket|
Connection: Upgrade|
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=|
Sec-WebSocket-Version: 13|
Server: wsco|
Date: *|
|
upgrade true
