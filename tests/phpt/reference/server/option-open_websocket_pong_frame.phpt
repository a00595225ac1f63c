--TEST--
server: open_websocket_pong_frame on: recv() returns pongs, which are dropped otherwise
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach ([true, false] as $on) {
    $server = WsServer::handler('$ws->upgrade(); say("recv", $ws->recv());', ['open_websocket_pong_frame' => $on]);
    $client = WsClient::open($server->port);
    $client->sendFrame('p', WsClient::PONG);
    $client->text('text');
    $client->expectClose(1000);
    $server->finish();
}
?>
--EXPECT--
recv pong:'p'
recv text:'text'
