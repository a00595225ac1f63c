--TEST--
response: More than 125 bytes: a log line
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("ping", $ws->ping(str_repeat("x", 125)));
    say("ping", $ws->ping(str_repeat("x", 126)));
    $ws->push("next");
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('897d' . str_repeat('78', 125) . '81046e657874'));
$c->expectClose(1000);
$server->finish();
?>
--EXPECTF--
ping true
[%s]	WARNING	%Swebsocket::encode() (ERRNO %d): invalid websocket control frame: opcode=9, fin=1, payload_length=126
ping false/8505
