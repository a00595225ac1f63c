--TEST--
frame: pack(), a frame as a string and push() give the same bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = new Frame();
    $frame->data = "same";
    $frame->opcode = 2;
    $ws->push($frame);
    say("pack", bin2hex(Frame::pack($frame)), bin2hex($frame));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('820473616d65'));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
pack '820473616d65' '820473616d65'
