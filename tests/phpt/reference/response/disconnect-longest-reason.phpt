--TEST--
response: A reason of 123 bytes is the longest
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("disconnect", $ws->disconnect(1000, str_repeat("r", 123)));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('887d03e8') . str_repeat('r', 123));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
disconnect true
