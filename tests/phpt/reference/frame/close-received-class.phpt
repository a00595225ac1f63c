--TEST--
frame: get_class() of a received close frame is exactly CloseFrame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("exactly", get_class($ws->recv()) === CloseFrame::class);
    CODE, ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->sendClose(1001, 'bye');
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
exactly true
