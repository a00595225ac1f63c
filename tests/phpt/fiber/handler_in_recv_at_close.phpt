--TEST--
A Fiber inside a handler is in recv() when the peer closes, resets, or another coroutine closes
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '
        $ws->upgrade();
        $wsObjects[0] = $ws;
        $ws->push("ready");
        $fiber = new Fiber(fn () => say("recv", $ws->recv()));
        $fiber->start();
        $wsObjects = [];
    ',
    '/close' => 'say("close", $wsObjects[0]->close()); $ws->end();',
]);
$c = WsClient::open($server->port, '/ws');
$c->readText();
$c->closeHandshake();
$c = WsClient::open($server->port, '/ws');
$c->readText();
$c->reset();
$server->waitOutput('/recv false/');
$c = WsClient::open($server->port, '/ws');
$c->readText();
$http = WsClient::connect($server->port);
$http->get('/close');
$http->close();
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv ''
recv false/104
close false/10019
recv false/125
