--TEST--
Pings are answered at once, also within a message, pongs are dropped; recv() sees neither
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        say("recv", $frame);
        $ws->push($frame->data);
    }
    say("recv", $frame);
');
$c = WsClient::open($server->port);
$c->ping();
$c->expect(hex2bin('8a00'));
$c->ping('abc');
$c->expect(hex2bin('8a03616263'));
$c->ping(str_repeat('x', 125));
$c->expectFrame(WsClient::PONG, str_repeat('x', 125));
$c->sendFrame('nobody asked', WsClient::PONG);
$c->sendFrame('be', fin: false);
$c->ping('between');
$c->expectFrame(WsClient::PONG, 'between');
$c->sendFrame('', WsClient::PONG);
$c->sendFrame('tween', 0);
$c->expectFrame(WsClient::TEXT, 'between');
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
recv text:'between'
recv ''
