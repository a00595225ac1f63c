--TEST--
response: A longer reason gives a warning, false and 8505; the connection stays open
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("disconnect", $ws->disconnect(1000, str_repeat("r", 124)));
    say("push", $ws->push("open"));
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECTF--
open

Warning: Swoole\Http\Response::disconnect(): the max length of close reason is 123 in %s on line %d
disconnect false/8505
push true
