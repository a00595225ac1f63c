--TEST--
upgrade() behind other requests of the same connection, pipelined too, and of a request with a body
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/http' => '$ws->end("plain");',
    '/ws' => '$ws->upgrade(); while ($frame = $ws->recv()) { $ws->push($frame); }',
]);
$c = WsClient::connect($server->port);
echo $c->get('/http')->body, "\n";
$c->send(WsClient::httpRequest('GET', '/http') . WsClient::handshakeRequest('/ws') . WsClient::frame('behind'));
echo $c->readReply()->body, "\n";
$c->readUpgrade();
echo $c->readText(), "\n";
$c->closeHandshake();
$c = WsClient::connect($server->port);
$c->send(substr(WsClient::handshakeRequest('/ws'), 0, -2) . "Content-Length: 4\r\n\r\nbody" . WsClient::frame('behind the body'));
$c->readUpgrade();
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
plain
plain
behind
behind the body
