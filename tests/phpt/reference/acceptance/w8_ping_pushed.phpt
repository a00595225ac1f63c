--TEST--
acceptance: W8: a ping built as a Frame is pushed; the pong that answers is not delivered; a ping of the client is answered
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $pingFrame = new Frame();
    $pingFrame->opcode = WEBSOCKET_OPCODE_PING;
    say("push", $ws->push($pingFrame));
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('8900'));
$c->sendFrame('', WsClient::PONG);
$c->ping();
$c->expect(hex2bin('8a00'));
$c->text('after the pong');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push true
recv text:'after the pong'
