--TEST--
response: Packing fails: a warning, false and 8505
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push("x", 11));
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECTF--
Warning: Swoole\Http\Response::push(): opcode must be between 0 and 10 in %s on line %d
push false/8505
