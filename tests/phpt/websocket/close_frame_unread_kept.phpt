--TEST--
A close frame is answered although the handler has returned and the script keeps the object: messages before it can still be received
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '
        $ws->upgrade();
        $wsObjects[] = $ws;
    ',
    '/read' => '
        $kept = $wsObjects[0];
        say("push", $kept->push("x"));
        say("recv", $kept->recv());
        say("recv", $kept->recv());
        say("push", $kept->push("x"));
        say("recv", $kept->recv());
        say("recv", $kept->recv());
        say("close", $kept->close());
        $ws->end();
    ',
]);
$c = WsClient::open($server->port, '/ws');
$c->send(WsClient::frame('one') . WsClient::frame('hb', WsClient::PING) . WsClient::frame('two') . WsClient::frame("\x0f\xa0", WsClient::CLOSE));
$c->expectFrame(WsClient::PONG, 'hb');
$c->expectFrame(WsClient::CLOSE, "\x0f\xa0");
$c->expectEnd();
$other = WsClient::connect($server->port);
$other->get('/read');
$other->close();
$server->finish();
?>
--EXPECT--
push false/9
recv text:'one'
recv text:'two'
push false/9
recv ''
recv false/9
close false/9
