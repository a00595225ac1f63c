--TEST--
frame: A masked text in one frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = $ws->recv();
    $frame->fd = $frame->fd === $ws->fd ? "own" : $frame->fd;
    say(get_class($frame), get_object_vars($frame));
    CODE);
$c = WsClient::open($server->port);
$c->text('hello');
$c->expectFrame(WsClient::CLOSE);
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\Frame {"fd":"own","data":"hello","opcode":1,"flags":33,"finish":true}
