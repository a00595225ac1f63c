--TEST--
open_websocket_ping_frame: recv() returns pings and nothing is answered by itself
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $frame->fd = 0;
        say(get_class($frame), get_object_vars($frame));
        $ws->push($frame->opcode === WEBSOCKET_OPCODE_PING ? "a ping" : "something else");
    }
', ['open_websocket_ping_frame' => true]);
$c = WsClient::open($server->port);
$c->ping();
$c->expectFrame(WsClient::TEXT, 'a ping');
$c->ping('data');
$c->expectFrame(WsClient::TEXT, 'a ping');
$c->sendFrame('', WsClient::PONG);
$c->text('x');
$c->expectFrame(WsClient::TEXT, 'something else');
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\Frame {"fd":0,"data":"","opcode":9,"flags":1,"finish":true}
Swoole\WebSocket\Frame {"fd":0,"data":"data","opcode":9,"flags":1,"finish":true}
Swoole\WebSocket\Frame {"fd":0,"data":"x","opcode":1,"flags":33,"finish":true}
