--TEST--
response: With open_websocket_ping_frame recv() gives the ping, and no pong is sent
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    $ws->push("no pong before");
    CODE, ['open_websocket_ping_frame' => true]);
$c = WsClient::open($server->port);
$c->ping('abc');
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
no pong before
recv ping:'abc'
