--TEST--
response: With negotiated compression an empty message is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push(""));
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->expect(hex2bin('8100'));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push true
