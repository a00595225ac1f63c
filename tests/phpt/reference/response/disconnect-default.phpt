--TEST--
response: Sends a close frame with code 1000 and no reason
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("disconnect", $ws->disconnect());
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('880203e8'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
disconnect true
