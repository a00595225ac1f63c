--TEST--
frame: An unmasked text
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->sendFrame('hello', mask: false);
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv false/508
