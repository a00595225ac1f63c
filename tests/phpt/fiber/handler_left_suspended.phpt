--TEST--
A Fiber that is still suspended when its handler ends is destroyed; its finally block runs and may push
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $fiber = new Fiber(function () use ($ws) {
        try {
            Fiber::suspend();
        } finally {
            say("finally", $ws->push("from a fiber that ends"));
        }
    });
    $fiber->start();
    $ws->recv();
');
$c = WsClient::open($server->port);
$c->text('end it');
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
from a fiber that ends
finally true
