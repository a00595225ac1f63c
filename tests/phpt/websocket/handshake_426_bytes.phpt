--TEST--
upgrade(): the refusal of another protocol version, byte for byte
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('$ws->upgrade();');
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest('/', ['Sec-WebSocket-Version' => '8']));
echo str_replace("\r\n", "|\n", WsClient::maskDate($c->recvAll()));
$server->finish();
?>
--EXPECT--
HTTP/1.1 426 Upgrade Required|
Sec-WebSocket-Version: 13|
Server: wsco|
Date: *|
Connection: close|
Content-Type: text/html|
Content-Length: 0|
|
