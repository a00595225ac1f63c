--TEST--
open_websocket_close_frame: the script may answer with a frame of its own, and then only read the end
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/push' => '
        $ws->upgrade();
        $frame = $ws->recv();
        say("push", $ws->push($frame));
        say("push", $ws->push("after a close frame"));
        say("recv", $ws->recv(), swoole_last_error());
        say("close", $ws->close());
    ',
    '/recv' => '
        $ws->upgrade();
        say("recv", $ws->recv());
        say("recv", $ws->recv(), swoole_last_error());
    ',
], ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port, '/push');
$c->sendClose(1000, 'why');
$c->expectFrame(WsClient::CLOSE, "\3\xe8why");
$c->close();
$c = WsClient::open($server->port, '/recv');
$c->sendClose(1000);
$c->halfClose();
$c->expectEnd();
$server->finish();
?>
--EXPECT--
push true
push false/9
recv '' 0
close false/9
recv close:1000:''
recv '' 0
