--TEST--
response: An empty close frame is answered by an empty one
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    CODE);
$c = WsClient::open($server->port);
$c->sendClose(null);
$c->expect(hex2bin('8800'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
recv '' 0
