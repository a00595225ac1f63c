--TEST--
recv(): what a received Frame holds: text, binary, empty, fragments as one, fd
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $fd = $frame->fd;
        $frame->fd = $fd === $ws->fd && $fd === $request->fd && $fd > 0 ? "own" : $fd;
        say(get_class($frame), get_object_vars($frame));
    }
');
$c = WsClient::open($server->port);
$c->text('hello');
$c->binary("\1\2");
$c->text('');
$c->sendFrame('', fin: false);
$c->sendFrame('frag', 0, false);
$c->sendFrame('ments', 0);
$c->sendFrame('bin', WsClient::BINARY, false);
$c->sendFrame('ary', 0);
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\Frame {"fd":"own","data":"hello","opcode":1,"flags":33,"finish":true}
Swoole\WebSocket\Frame {"fd":"own","data":"\u0001\u0002","opcode":2,"flags":33,"finish":true}
Swoole\WebSocket\Frame {"fd":"own","data":"","opcode":1,"flags":33,"finish":true}
Swoole\WebSocket\Frame {"fd":"own","data":"fragments","opcode":1,"flags":33,"finish":true}
Swoole\WebSocket\Frame {"fd":"own","data":"binary","opcode":2,"flags":33,"finish":true}
