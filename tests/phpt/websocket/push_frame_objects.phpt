--TEST--
push(): a Frame's own opcode, flags and finish count; a CloseFrame closes only this direction
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $frame = new Frame;
    $frame->data = "data";
    say("text", $ws->push($frame, 2, 0));
    $frame->opcode = 2;
    say("binary", $ws->push($frame));
    $frame->finish = false;
    say("part", $ws->push($frame));
    $frame->opcode = 0;
    $frame->flags = 0;
    $frame->finish = true;
    say("last part", $ws->push($frame));
    $ping = new Frame;
    $ping->opcode = WEBSOCKET_OPCODE_PING;
    $ping->finish = false;
    say("ping", $ws->push($ping));
    $mine = new Mine;
    say("subclass", $ws->push($mine));
    $close = new CloseFrame;
    $close->code = 4000;
    $close->reason = "x";
    say("close", $ws->push($close));
    say("push", $ws->push("x"));
    say("recv", $ws->recv(), swoole_last_error());
', setup: 'class Mine extends Swoole\WebSocket\Frame { public $data = "mine"; public $more; }');
$c = WsClient::open($server->port);
foreach (['810464617461', '820464617461', '020464617461', '800464617461', '8900', '81046d696e65', '88030fa078'] as $hex) {
    $c->expect(hex2bin($hex));
}
$c->sendClose(4000);
$c->expectEnd();
$server->finish();
?>
--EXPECT--
text true
binary true
part true
last part true
ping true
subclass true
close true
push false/9
recv '' 0
