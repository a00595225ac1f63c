--TEST--
server: open_websocket_close_frame on: recv() returns a CloseFrame and nothing is echoed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); say("recv", $ws->recv()); $ws->push("not echoed");', ['open_websocket_close_frame' => true]);
$client = WsClient::open($server->port);
$client->sendClose(1001, 'bye');
echo $client->readText(), "\n";
$client->expectClose(1000);
$server->finish();
?>
--EXPECT--
not echoed
recv close:1001:'bye'
