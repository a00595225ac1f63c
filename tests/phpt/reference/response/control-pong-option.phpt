--TEST--
response: With open_websocket_pong_frame recv() gives the pong
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE, ['open_websocket_pong_frame' => true]);
$c = WsClient::open($server->port);
$c->sendFrame('abc', WsClient::PONG);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv pong:'abc'
