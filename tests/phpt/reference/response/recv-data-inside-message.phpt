--TEST--
response: A new data frame inside a fragmented message: false and a log line
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
$c->send(WsClient::frame('x', fin: false) . WsClient::frame('y'));
$c->expectClose(1002);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%SAll fragments of a message, except for the initial frame, must use the continuation frame opcode(0).
recv false/508
push false/9
close false/9
