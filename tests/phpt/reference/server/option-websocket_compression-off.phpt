--TEST--
server: websocket_compression is off: an offer is not taken
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); $ws->recv();');
$client = WsClient::connect($server->port);
$head = $client->handshake('/', ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
var_dump(stripos($head, 'extensions'));
$client->closeHandshake();
$server->finish();
?>
--EXPECT--
bool(false)
