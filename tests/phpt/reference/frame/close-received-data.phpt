--TEST--
frame: data of a received close frame is empty
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("data", $ws->recv()->data);
    CODE, ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->sendClose(1001, 'bye');
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
data ''
