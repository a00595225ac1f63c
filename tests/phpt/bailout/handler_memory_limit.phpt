--TEST--
The memory limit is met in a WebSocket handler: PHP must end; all connections end, shutdown functions run
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push("ready");
    $ws->recv();
    $ws->push("queued, and lost");
    $fill = str_repeat("x", 100 << 20);
', setup: 'register_shutdown_function(function () { say("shutdown function"); });', options: ['-d', 'memory_limit=32M']);
[$victim, $other] = WsClient::openMany(2, $server->port);
$victim->readText();
$other->readText();
$victim->text('go');
$victim->recvAll();
$other->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Allowed memory size of 33554432 bytes exhausted%s in %s on line %d
shutdown function
status 255
