--TEST--
server: websocket_mask is accepted, but frames of a server are never masked
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); $ws->push("hi"); $ws->recv();', ['websocket_mask' => true]);
$client = WsClient::open($server->port);
echo bin2hex($client->readFrame()->bytes), "\n";
$client->closeHandshake();
$server->finish();
?>
--EXPECT--
81026869
