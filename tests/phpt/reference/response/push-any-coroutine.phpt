--TEST--
response: Any coroutine may push
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $wsObjects["first"] ??= $ws;
    if ($ws !== $wsObjects["first"]) {
        say("push", $wsObjects["first"]->push("from another handler"));
    }
    $ws->recv();
    $wsObjects = [];
    CODE);
[$one, $other] = [WsClient::open($server->port), WsClient::open($server->port)];
echo $one->readText(), "\n";
$other->closeHandshake();
$one->closeHandshake();
$server->finish();
?>
--EXPECT--
from another handler
push true
