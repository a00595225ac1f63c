--TEST--
response: A control frame of more than 125 bytes: false/508 and a log line
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    say("close", $ws->close());
    CODE);
$c = WsClient::open($server->port);
$c->send(WsClient::frame(str_repeat('x', 126), WsClient::PING));
$c->expectClose(1002);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%Sinvalid websocket control frame received: opcode=9, fin=%d, payload_length=%d
recv false/508
push false/9
close false/9
