--TEST--
response: The limit for a message that was compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE, ['websocket_compression' => true, 'package_max_length' => '1K']);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$flags = SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS | SWOOLE_WEBSOCKET_FLAG_MASK;
$c->send(Swoole\WebSocket\Frame::pack(str_repeat('a', 1025), 1, $flags));
$c->expectClose(1009);
$server->finish();
?>
--EXPECT--
recv false/1201
