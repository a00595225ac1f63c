--TEST--
response: To a peer that has ended TCP: after our data has met its end, false/32
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
', setup: '
    function push() {
        global $wsObjects;
        return [$wsObjects[0]->push("x"), swoole_last_error()];
    }
    function end_it() {
        global $wsObjects;
        say("recv", $wsObjects[0]->recv(), swoole_last_error());
        say("close", $wsObjects[0]->close());
        $wsObjects = [];
    }
');
WsClient::open($server->port)->close();
for ($n = 0; ($result = $server->call('push'))[0] && $n < 10; $n++);
echo json_encode($result), "\n";
$server->call('end_it');
$server->finish();
?>
--EXPECT--
[false,32]
recv '' 0
close false/9
