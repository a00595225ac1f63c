--TEST--
recv(): messages before a breach of the protocol are still served; the answer to them cannot leave any more
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("recv", $ws->recv());
    say("push", $ws->push("too late"));
    say("recv", $ws->recv());
    say("recv", $ws->recv());
');
$c = WsClient::open($server->port);
$c->send(WsClient::frame('fine') . WsClient::frame('x', 3) . WsClient::frame('never seen'));
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv text:'fine'
push false/9
recv false/508
recv false/9
