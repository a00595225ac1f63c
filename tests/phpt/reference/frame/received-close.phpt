--TEST--
frame: A close frame with code and reason
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = $ws->recv();
    $frame->fd = $frame->fd === $ws->fd ? "own" : $frame->fd;
    say(get_class($frame), get_object_vars($frame));
    CODE, ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->sendClose(1001, 'bye');
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\CloseFrame {"fd":"own","data":"","opcode":8,"flags":1,"finish":true,"code":1001,"reason":"bye"}
