--TEST--
A compile error in a handler's include ends PHP with 255
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push("ready");
    $ws->recv();
    eval("interface Cannot {} class Extend extends Cannot {}");
');
$clients = WsClient::openMany(2, $server->port);
array_map(fn ($client) => $client->readText(), $clients);
$clients[0]->text('go');
array_map(fn ($client) => $client->recvAll(), $clients);
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Class Extend cannot extend interface Cannot in %s : eval()'d code on line 1
status 255
