--TEST--
frame: A masked compressed text: flags name both, data is inflated
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = $ws->recv();
    $frame->fd = $frame->fd === $ws->fd ? "own" : $frame->fd;
    say(get_class($frame), get_object_vars($frame));
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->sendFrame(hex2bin('4a4c24150000'), rsv: 4);
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\Frame {"fd":"own","data":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","opcode":1,"flags":39,"finish":true}
