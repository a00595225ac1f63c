--TEST--
recv(): frames in the same segment as the handshake are not lost
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        say("recv", $frame);
    }
');
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest() . WsClient::frame('one') . WsClient::frame('p', WsClient::PING)
    . WsClient::frame('two') . substr(WsClient::frame('three', mask: 'KEY!'), 0, 8));
$c->readUpgrade();
$c->expectFrame(WsClient::PONG, 'p');
$c->send(substr(WsClient::frame('three', mask: 'KEY!'), 8));
$c->closeHandshake();

$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest() . WsClient::frame('four') . WsClient::frame("\3\xe8", WsClient::CLOSE));
$c->readUpgrade();
$c->expectFrame(WsClient::CLOSE, "\3\xe8");
$c->expectEnd();
$server->finish();
?>
--EXPECT--
recv text:'one'
recv text:'two'
recv text:'three'
recv text:'four'
