--TEST--
A fatal error inside a native Fiber inside a handler
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push("ready");
    $ws->recv();
    $fiber = new Fiber(function () use ($ws) {
        Co::sleep(0.001);
        @trigger_error("fatal in a fiber", E_USER_ERROR);
    });
    $fiber->start();
    say("never");
');
$clients = WsClient::openMany(2, $server->port);
array_map(fn ($client) => $client->readText(), $clients);
$clients[0]->text('go');
array_map(fn ($client) => $client->recvAll(), $clients);
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: fatal in a fiber in %s on line %d
status 255
