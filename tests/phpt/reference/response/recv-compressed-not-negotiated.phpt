--TEST--
response: A compressed frame without negotiation
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
$c->send(WsClient::frame(hex2bin('4a4c24150000'), rsv: 4));
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv false/508
push false/9
close false/9
