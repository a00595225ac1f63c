--TEST--
response: A positive time-out is in seconds; then false/110
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $from = microtime(true);
    say("recv", $ws->recv(0.02));
    say("not before", microtime(true) - $from >= 0.0199);
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv false/110
not before true
