--TEST--
open_websocket_pong_frame: recv() returns pongs; pings are still answered
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("ping", $ws->ping("are you there"));
    while ($frame = $ws->recv()) {
        $frame->fd = 0;
        say(get_class($frame), get_object_vars($frame));
    }
', ['open_websocket_pong_frame' => true]);
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::PING, 'are you there');
$c->sendFrame('are you there', WsClient::PONG);
$c->sendFrame('', WsClient::PONG);
$c->ping('and you');
$c->expectFrame(WsClient::PONG, 'and you');
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
ping true
Swoole\WebSocket\Frame {"fd":0,"data":"are you there","opcode":10,"flags":1,"finish":true}
Swoole\WebSocket\Frame {"fd":0,"data":"","opcode":10,"flags":1,"finish":true}
