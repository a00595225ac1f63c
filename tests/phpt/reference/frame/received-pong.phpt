--TEST--
frame: A pong, with the option on: no MASK bit
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = $ws->recv();
    $frame->fd = $frame->fd === $ws->fd ? "own" : $frame->fd;
    say(get_class($frame), get_object_vars($frame));
    CODE, ['open_websocket_pong_frame' => true]);
$c = WsClient::open($server->port);
$c->sendFrame('p', WsClient::PONG);
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\Frame {"fd":"own","data":"p","opcode":10,"flags":1,"finish":true}
