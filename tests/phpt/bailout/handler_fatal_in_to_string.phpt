--TEST--
A fatal error in user code that push(), upgrade() and a destructor call
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$handlers = [
    'push' => '$ws->upgrade(); $ws->push(new Fatal);',
    'upgrade' => '$ws->header("X-A", new Fatal); $ws->upgrade();',
    'destructor' => '$ws->upgrade(); $o = new FatalEnd; unset($o);',
    'end of handler' => '$ws->upgrade(); $o = new FatalEnd;',
];
foreach ($handlers as $name => $handler) {
    $server = WsServer::handler($handler, setup: '
        class Fatal { function __toString() { @trigger_error("in __toString", E_USER_ERROR); } }
        class FatalEnd { function __destruct() { @trigger_error("in a destructor", E_USER_ERROR); } }
    ');
    $c = WsClient::connect($server->port);
    $c->send(WsClient::handshakeRequest());
    $c->recvAll();
    echo "$name: ";
    $server->ended($server->wait());
}
?>
--EXPECTF--
push: 
Fatal error: in __toString in %s on line %d
status 255
upgrade: 
Fatal error: in __toString in %s on line %d
status 255
destructor: 
Fatal error: in a destructor in %s on line %d
status 255
end of handler: 
Fatal error: in a destructor in %s on line %d
status 255
