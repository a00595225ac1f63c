--TEST--
An uncaught exception in a coroutine that a handler has started ends the process with 255, as documented
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::create(function () { throw new Exception("in a child"); });
    $ws->recv();
');
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest());
$c->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Uncaught Exception: in a child in %s:%d
Stack trace:
%a
  thrown in %s on line %d
status 255
