--TEST--
response: Sending has no such limit: 3 MiB go out in one frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push(str_repeat("a", 3 << 20)));
    CODE);
$c = WsClient::open($server->port);
echo strlen($c->readText()), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
3145728
push true
