--TEST--
response: FLAG_COMPRESS without negotiation
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(str_repeat("a", 50), 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
