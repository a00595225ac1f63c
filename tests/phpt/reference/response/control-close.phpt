--TEST--
response: A close frame is answered by one with the same payload
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    CODE);
$c = WsClient::open($server->port);
$c->sendClose(1001, 'bye');
$c->expect(hex2bin('880503e9627965'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
recv '' 0
