--TEST--
response: Data that comes with the handshake is delivered to the first recv()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest() . WsClient::frame('at once'));
$c->readUpgrade();
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'at once'
