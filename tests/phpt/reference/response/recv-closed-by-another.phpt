--TEST--
response: Another coroutine calls close() meanwhile: false/125; push() false/10019, then its own close() true
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '
        $ws->upgrade();
        $wsObjects[] = $ws;
        $ws->push("ready");
        say("recv", $ws->recv());
        say("push", $ws->push("x"));
        say("close", $ws->close());
        say("close", $ws->close());
        say("recv", $ws->recv());
    ',
    '/close' => '
        say("other close", $wsObjects[0]->close());
        $ws->end();
    ',
]);
$c = WsClient::open($server->port, '/ws');
echo $c->readText(), "\n";
$other = WsClient::connect($server->port);
$other->get('/close');
$other->close();
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
ready
other close false/10019
recv false/125
push false/10019
close true
close false/9
recv false/9
