--TEST--
response: A compressed message is inflated
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->sendFrame(hex2bin('4a4c24150000'), rsv: 4);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
