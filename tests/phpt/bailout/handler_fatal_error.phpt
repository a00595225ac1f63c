--TEST--
A fatal error in a handler ends PHP with 255; destructors do not run, shutdown functions do
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $loud = new Loud;
    $ws->push("ready");
    $ws->recv();
    @trigger_error("fatal on demand", E_USER_ERROR);
', setup: '
    class Loud { function __destruct() { say("destructor"); } }
    register_shutdown_function(function () { say("shutdown function"); });
');
$clients = WsClient::openMany(3, $server->port);
array_map(fn ($client) => $client->readText(), $clients);
$clients[1]->text('go');
array_map(fn ($client) => $client->recvAll(), $clients);
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: fatal on demand in %s on line %d
shutdown function
status 255
