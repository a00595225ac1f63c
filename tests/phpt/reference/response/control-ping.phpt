--TEST--
response: A ping is answered by a pong with the same payload; recv() waits on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->ping('abc');
$c->expect(hex2bin('8a03616263'));
$c->text('next');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'next'
