--TEST--
response: A code that must not be sent
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    foreach ([0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 999999, -1] as $code) {
        say("disconnect", $ws->disconnect($code));
    }
    say("push", $ws->push("open"));
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
open
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
disconnect false/505
push true
