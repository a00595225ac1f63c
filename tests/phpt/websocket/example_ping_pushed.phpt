--TEST--
Documented: a ping made as a Frame; the client's pong is not shown to the script (W8)
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $pingFrame = new Frame;
    $pingFrame->opcode = WEBSOCKET_OPCODE_PING;
    say("push", $ws->push($pingFrame));
    say("recv", $ws->recv());
');
$c = WsClient::open($server->port);
$c->expect(hex2bin('8900'));
$c->sendFrame('', WsClient::PONG);
$c->text('after the pong');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push true
recv text:'after the pong'
