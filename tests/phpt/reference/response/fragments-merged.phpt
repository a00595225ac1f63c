--TEST--
response: Fragments are merged into one frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->sendFrame('a', fin: false);
$c->sendFrame('b', 0, false);
$c->sendFrame('c', 0);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'abc'
