--TEST--
response: To a peer that has reset the connection: false/104 once, then false/32, without a warning
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
', setup: '
    function push() {
        global $wsObjects;
        say("push", $wsObjects[0]->push("x"));
        say("push", $wsObjects[0]->push("x"));
        say("ping", $wsObjects[0]->ping());
        say("recv", $wsObjects[0]->recv());
        say("recv", $wsObjects[0]->recv(), swoole_last_error());
        say("push", $wsObjects[0]->push("x"));
        say("close", $wsObjects[0]->close());
        $wsObjects = [];
    }
');
WsClient::open($server->port)->reset();
$server->call('push');
$server->finish();
?>
--EXPECT--
push false/104
push false/32
ping false/32
recv false/104
recv '' 0
push false/9
close false/9
