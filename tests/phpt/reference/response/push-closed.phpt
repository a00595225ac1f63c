--TEST--
response: Closed already: false/9, without a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->close();
    say("push", $ws->push("x"));
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
push false/9
