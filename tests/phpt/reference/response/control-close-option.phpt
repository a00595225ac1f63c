--TEST--
response: With open_websocket_close_frame recv() gives a CloseFrame, and nothing is sent
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    $ws->push("nothing before");
    CODE, ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->sendClose(1001, 'bye');
echo $c->readText(), "\n";
$c->expectFrame(WsClient::CLOSE);
$c->expectEnd();
$server->finish();
?>
--EXPECT--
nothing before
recv close:1001:'bye'
