--TEST--
response: With negotiated compression a message is compressed without FLAG_COMPRESS
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(str_repeat("a", 50));
    $ws->push(str_repeat("b", 50), 2);
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$frame = $c->readFrame();
echo bin2hex($frame->bytes[0]), strlen($frame->payload) < 50 ? ' shorter: ' : ' longer: ';
echo Swoole\WebSocket\Frame::unpack($frame->bytes)->data, "\n";
$frame = $c->readFrame();
echo bin2hex($frame->bytes[0]), strlen($frame->payload) < 50 ? ' shorter: ' : ' longer: ';
echo Swoole\WebSocket\Frame::unpack($frame->bytes)->data, "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
c1 shorter: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
c2 shorter: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
