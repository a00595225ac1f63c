--TEST--
response: A text frame by default
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push("a"));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('810161'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
push true
