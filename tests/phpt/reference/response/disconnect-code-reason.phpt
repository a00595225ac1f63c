--TEST--
response: Sends the code in 2 bytes and the reason
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("disconnect", $ws->disconnect(4001, "bye"));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('88050fa1627965'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
disconnect true
