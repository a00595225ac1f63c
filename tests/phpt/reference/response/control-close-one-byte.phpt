--TEST--
response: A close frame with a payload of one byte
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
$c->send(WsClient::frame("\3", WsClient::CLOSE));
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv false/508
push false/9
close false/9
