--TEST--
response: push() of a CloseFrame sends the frame and does not close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = new CloseFrame();
    $frame->code = 4000;
    $frame->reason = "x";
    say("push", $ws->push($frame));
    say("recv", $ws->recv(), swoole_last_error());
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('88030fa078'));
$c->sendClose(4000);
$c->expectEnd();
$server->finish();
?>
--EXPECT--
push true
recv '' 0
