--TEST--
response: Packs a Frame by its own values
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = new Frame();
    $frame->data = "a";
    $frame->opcode = 2;
    $ws->push($frame, 1, 0);
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('820161'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
