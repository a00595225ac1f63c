--TEST--
A fatal error in a coroutine that a handler has started, after the handler has gone on
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::create(function () {
        Co::sleep(0.001);
        @trigger_error("fatal in the child", E_USER_ERROR);
    });
    $ws->recv();
    say("never");
');
$c = WsClient::open($server->port);
$c->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: fatal in the child in %s on line %d
status 255
