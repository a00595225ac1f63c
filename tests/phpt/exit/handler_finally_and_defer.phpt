--TEST--
exit in a handler runs its finally blocks, destructors and defers, which may still push
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::defer(function () use ($ws) { say("defer", $ws->push("from the defer")); });
    $loud = new Loud;
    try {
        exit;
    } finally {
        say("finally", $ws->push("from finally"));
    }
', setup: 'class Loud { function __destruct() { say("destructor"); } }');
$c = WsClient::open($server->port);
echo $c->readText(), "\n", $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
from finally
from the defer
finally true
destructor
defer true
