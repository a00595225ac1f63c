--TEST--
open_websocket_close_frame: recv() returns the CloseFrame; close() then answers with the peer's own code
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $frame = $ws->recv();
    $frame->fd = 0;
    say(get_class($frame), get_object_vars($frame));
    say("push", $ws->push("one more"));
    say("close", $ws->close());
    say("recv", $ws->recv());
', ['open_websocket_close_frame' => true]);
foreach ([[1001, 'bye'], [4000, ''], [null, '']] as [$code, $reason]) {
    $c = WsClient::open($server->port);
    $c->sendClose($code, $reason);
    $c->expectFrame(WsClient::TEXT, 'one more');
    $c->expectFrame(WsClient::CLOSE, WsClient::closePayload($code));
    $c->expectEnd();
}
$server->finish();
?>
--EXPECT--
Swoole\WebSocket\CloseFrame {"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":1001,"reason":"bye"}
push true
close true
recv false/9
Swoole\WebSocket\CloseFrame {"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":4000,"reason":""}
push true
close true
recv false/9
Swoole\WebSocket\CloseFrame {"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":1000,"reason":""}
push true
close true
recv false/9
