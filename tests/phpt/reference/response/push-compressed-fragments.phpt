--TEST--
response: With negotiated compression fragments are not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(str_repeat("a", 50), 1, 0);
    say("push", $ws->push(str_repeat("b", 50), 0, 1));
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->expect(hex2bin('0132' . str_repeat('61', 50) . '8032' . str_repeat('62', 50)));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push true
