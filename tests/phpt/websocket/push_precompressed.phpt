--TEST--
push() with COMPRESS|RSV1: bytes that the script has compressed itself go out as they are, RSV1 where compression was negotiated
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $fin = SWOOLE_WEBSOCKET_FLAG_FIN;
    $own = SWOOLE_WEBSOCKET_FLAG_COMPRESS | SWOOLE_WEBSOCKET_FLAG_RSV1;
    $packed = hex2bin("4a4c24150000"); // 50 times a
    $ws->upgrade();
    $received = $ws->recv();
    $ws->push($packed, 1, $fin | $own);
    $ws->push($packed, 2, $fin | $own);
    $ws->push(substr($packed, 0, 3), 1, $own);
    $ws->push(substr($packed, 3, 2), 0, $own);
    $ws->push(substr($packed, 5), 0, $fin | $own);
    $ws->push("x", WEBSOCKET_OPCODE_PING, $fin | $own);
    $frame = new Frame;
    $frame->data = $packed;
    $frame->flags = $fin | $own;
    $ws->push($frame);
    $frame->finish = false;
    $ws->push($frame);
    $ws->push("", 0);
    // Not compressed by the script: one flag alone, and whatever came from a peer.
    $ws->push(str_repeat("a", 50), 1, $fin | SWOOLE_WEBSOCKET_FLAG_RSV1);
    $ws->push(str_repeat("a", 50), 1, $fin | SWOOLE_WEBSOCKET_FLAG_COMPRESS);
    $ws->push($received);
    $ws->push(clone $received);
    $ws->push($received->data, $received->opcode, $received->flags);
    $ws->push(Frame::unpack(hex2bin("c1064a4c24150000")));
    // The same bytes both ways in one run: what was encoded for one is not taken for the other.
    $ws->push($packed, 2);
    $ws->push($packed, 2, $fin | $own);
    $ws->push($packed, 2);
', ['websocket_compression' => true]);
foreach ([['Sec-WebSocket-Extensions' => 'permessage-deflate'], []] as $offer) {
    $c = WsClient::open($server->port, headers: $offer);
    $c->text(str_repeat('a', 50));
    while (($frame = $c->readFrame())->opcode !== WsClient::CLOSE) {
        echo bin2hex($frame->bytes), $frame->rsv && $frame->payload !== '' ? ' ' . strlen(WsClient::inflate($frame->payload)) : '', "\n";
    }
    echo "\n";
}
$server->finish();
?>
--EXPECT--
c1064a4c24150000 50
c2064a4c24150000 50
41034a4c24 0
00021500
800100
890178
c1064a4c24150000 50
41064a4c24150000 50
8000
c1064a4c24150000 50
c1064a4c24150000 50
c1064a4c24150000 50
c1064a4c24150000 50
c1064a4c24150000 50
c1064a4c24150000 50
c208f2f2511165600000 6
c2064a4c24150000 50
c208f2f2511165600000 6

81064a4c24150000
82064a4c24150000
01034a4c24
00021500
800100
890178
81064a4c24150000
01064a4c24150000
8000
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
81326161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161
82064a4c24150000
82064a4c24150000
82064a4c24150000
