--TEST--
exit in user code that push() and header() call
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/push' => '$ws->upgrade(); $ws->push(new Leaver); say("never");',
    '/head' => '$ws->header("X-A", new Leaver); $ws->upgrade(); say("never");',
], setup: 'class Leaver { function __toString() { exit; } }');
WsClient::open($server->port, '/push')->expectClose(1000);
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest('/head'));
$head = $c->recvAll();
$c->close();
WsClient::open($server->port, '/push')->expectClose(1000);
$server->finish();
?>
--EXPECT--
