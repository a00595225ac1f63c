--TEST--
recv(): messages before a breach of the protocol are served and answered before the close frame; a busy handler is not waited for
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/reads' => '
        $ws->upgrade();
        while ($frame = $ws->recv()) {
            say("push", $ws->push("re: $frame->data"));
        }
        say("end", $frame);
        say("recv", $ws->recv());
    ',
    '/busy' => '
        $ws->upgrade();
        say("recv", $ws->recv());
        $GLOBALS["cid"] = Co::getCid();
        Co::yield();
        say("push", $ws->push("too late"));
        say("recv", $ws->recv());
        say("recv", $ws->recv());
        say("recv", $ws->recv());
    ',
], setup: 'function resume() { return Co::resume($GLOBALS["cid"]); }');
$bytes = WsClient::frame('one') . WsClient::frame('p', WsClient::PING) . WsClient::frame('two') . WsClient::frame('x', 3)
    . WsClient::frame('never seen');
$c = WsClient::open($server->port, '/reads');
$c->send($bytes);
$c->expectFrame(WsClient::TEXT, 're: one');
$c->expectFrame(WsClient::PONG, 'p');
$c->expectFrame(WsClient::TEXT, 're: two');
$c->expectClose(1002);
$c = WsClient::open($server->port, '/busy');
$c->send($bytes);
$c->expectFrame(WsClient::PONG, 'p');
$c->expectClose(1002);
var_dump($server->call('resume'));
$server->finish();
?>
--EXPECT--
bool(true)
push true
push true
end false/508
recv false/9
recv text:'one'
push false/9
recv text:'two'
recv false/508
recv false/9
