--TEST--
A handler that only pushes: pings and the close frame of the peer are answered, then push() gives false/9
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($ws->push("tick")) {
        Co::sleep(0.001);
    }
    say("over", swoole_last_error(), $ws->ping(), $ws->close());
    say("recv", $ws->recv());
');
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::TEXT, 'tick');
$c->send(WsClient::frame('hb', WsClient::PING) . WsClient::frame('unread') . WsClient::frame("\3\xe9bye", WsClient::CLOSE));
do {
    $frame = $c->readFrame();
    if ($frame->payload !== 'tick') {
        echo "$frame->opcode ", bin2hex($frame->payload), "\n";
    }
} while ($frame->opcode !== WsClient::CLOSE);
$c->expectEnd();
$server->finish();
?>
--EXPECT--
10 6862
8 03e9627965
over 9 false/9 false/9
recv false/9
