--TEST--
response: With negotiated compression control frames are not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push(str_repeat("a", 50), 9));
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->expect(hex2bin('8932' . str_repeat('61', 50)));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push true
