--TEST--
getContext() and defer of a WebSocket handler last until it returns, over all its messages
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::getContext()["n"] = 0;
    Co::defer(function () use ($ws) {
        say("deferred", Co::getContext()["n"], $ws->push("from the defer"));
    });
    while ($frame = $ws->recv()) {
        Co::getContext()["n"]++;
        if ($frame->data === "last") {
            say("returns");
            return;
        }
    }
');
$c = WsClient::open($server->port);
$c->text('first');
$c->text('last');
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
from the defer
returns
deferred 2 true
