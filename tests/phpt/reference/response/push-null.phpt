--TEST--
response: push(null) sends an empty text
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(null);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('8100'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
