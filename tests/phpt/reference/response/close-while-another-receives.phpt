--TEST--
response: While another coroutine is in recv(): false/10019, recv() wakes with false/125, then its close() gives true
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    Co::create(function () use ($ws) {
        say("recv", $ws->recv());
        say("its close", $ws->close());
    });
    say("close", $ws->close());
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
close false/10019
recv false/125
its close true
