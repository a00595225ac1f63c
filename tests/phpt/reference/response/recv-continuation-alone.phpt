--TEST--
response: A continuation without a beginning: false and a log line
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
$c->send(WsClient::frame('x', 0));
$c->expectClose(1002);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%SA continuation frame cannot stand alone and MUST be preceded by an initial frame whose opcode indicates either text or binary data.
recv false/508
push false/9
close false/9
