--TEST--
response: A length whose top bit is set
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
$c->send("\x81\xff\x80\0\0\0\0\0\0\1mask");
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv false/508
push false/9
close false/9
