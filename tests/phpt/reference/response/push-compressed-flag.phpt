--TEST--
response: With negotiated compression FLAG_COMPRESS changes nothing
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(str_repeat("a", 50), 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS);
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$frame = $c->readFrame();
echo bin2hex($frame->bytes[0]), strlen($frame->payload) < 50 ? ' shorter: ' : ' longer: ';
echo Swoole\WebSocket\Frame::unpack($frame->bytes)->data, "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
c1 shorter: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
