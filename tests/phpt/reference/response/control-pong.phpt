--TEST--
response: A pong is dropped
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->sendFrame('abc', WsClient::PONG);
$c->text('next');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'next'
