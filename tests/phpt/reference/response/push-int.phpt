--TEST--
response: push(42) sends the number as text
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(42);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('81023432'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
