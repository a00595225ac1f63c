--TEST--
response: A ping between fragments is answered at once
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->sendFrame('a', fin: false);
$c->ping('p');
$c->expectFrame(WsClient::PONG, 'p');
$c->sendFrame('b', 0);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'ab'
