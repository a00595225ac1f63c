--TEST--
server: open_websocket_ping_frame on: recv() returns pings and no pong is sent
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); say("recv", $ws->recv()); $ws->push("no pong");', ['open_websocket_ping_frame' => true]);
$client = WsClient::open($server->port);
$client->ping('p');
echo $client->readText(), "\n";
$client->expectClose(1000);
$server->finish();
?>
--EXPECT--
no pong
recv ping:'p'
