--TEST--
response: Flags without FIN and opcode 0 make a fragmented message
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push("x", 1, 0);
    $ws->push("y", 0, 0);
    $ws->push("z", 0, 1);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('010178'));
$c->expect(hex2bin('000179'));
$c->expect(hex2bin('80017a'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
