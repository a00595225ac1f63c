--TEST--
frame: A close frame with a payload of one byte
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE, ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->sendFrame("\3", WsClient::CLOSE);
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv false/508
