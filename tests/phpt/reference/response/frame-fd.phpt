--TEST--
response: Frames that recv() gives have their fd set
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("fd", $ws->recv()->fd === $ws->fd && $ws->fd > 0);
    CODE);
$c = WsClient::open($server->port);
$c->text('x');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
fd true
