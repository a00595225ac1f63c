--TEST--
response: A close frame whose reason is not UTF-8
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
$c->send(WsClient::frame("\3\xe8\xff", WsClient::CLOSE));
$c->expectClose(1007);
$server->finish();
?>
--EXPECT--
recv false/508
push false/9
close false/9
