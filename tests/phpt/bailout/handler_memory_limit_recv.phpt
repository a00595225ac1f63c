--TEST--
The memory limit is met by the message that recv() hands out
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $fill = str_repeat("x", 7 << 20);
    $ws->push("filled");
    $ws->recv();
', options: ['-d', 'memory_limit=10M']);
$c = WsClient::open($server->port);
$c->readText();
$c->binary(str_repeat('m', 2 << 20));
$c->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Allowed memory size of 10485760 bytes exhausted%s in %s on line %d
status 255
