--TEST--
The handler returns without close(): the peer gets 1000
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('$ws->upgrade(); $ws->push("bye");');
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::TEXT, 'bye');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
