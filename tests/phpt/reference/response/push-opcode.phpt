--TEST--
response: Packs with the opcode that was passed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push("a", WEBSOCKET_OPCODE_BINARY);
    $ws->push("p", WEBSOCKET_OPCODE_PING);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('820161'));
$c->expect(hex2bin('890170'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
