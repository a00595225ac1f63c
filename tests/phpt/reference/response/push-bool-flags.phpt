--TEST--
response: true and false work as flags
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push("a", 1, false);
    $ws->push("b", 0, true);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('010161'));
$c->expect(hex2bin('800162'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
