--TEST--
shutdown() with a WebSocket that only a global variable holds and nobody reads: run() returns
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '$ws->upgrade(); $wsObjects[] = $ws; say("kept");'], after: 'say("run() returned");');
$c = WsClient::open($server->port, '/ws');
$gone = WsClient::open($server->port, '/ws');
$gone->close();
$server->finish();
$c->recvAll();
?>
--EXPECT--
kept
kept
run() returned
