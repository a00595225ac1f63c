--TEST--
response: Closed before by this side: false/9
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->close();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv false/9
