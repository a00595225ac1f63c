--TEST--
A shutdown function after a fatal error still has the response objects; using them does no harm
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
    if (count($wsObjects) === 2) {
        @trigger_error("fatal", E_USER_ERROR);
    }
    $ws->recv();
', setup: '
    register_shutdown_function(function () {
        foreach ($GLOBALS["wsObjects"] as $ws) {
            echo "push ", json_encode($ws->push("from the shutdown function")), "\n";
            echo "close ", json_encode($ws->close()), "\n";
        }
    });
');
$clients = [WsClient::open($server->port)];
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest());
$c->recvAll();
$clients[0]->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: fatal in %s on line %d
push %s
close %s
push %s
close %s
status 255
