--TEST--
recv(): every breach of the protocol: false and 508, a log line for some, the peer is told 1002
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    echo $request->server["query_string"], ": ";
    say("recv", $ws->recv());
    if ($ws->push("x") || $ws->close()) {
        say("still open");
    }
');
$frame = WsClient::frame(...);
$bad = [
    'unmasked' => $frame('x', mask: false),
    'RSV1' => $frame('x', rsv: 4),
    'RSV2' => $frame('x', rsv: 2),
    'RSV3' => $frame('x', rsv: 1),
    'opcode-3' => $frame('x', 3),
    'opcode-7' => $frame('x', 7),
    'opcode-11' => $frame('x', 11),
    'opcode-15' => $frame('x', 15),
    'long-form-16' => $frame('x', form: 16),
    'long-form-64' => $frame('x', form: 64),
    'top-bit-of-length' => "\x81\xff\x80\0\0\0\0\0\0\1mask",
    'continuation-alone' => $frame('x', 0),
    'continuation-unfinished' => $frame('x', 0, false),
    'text-in-a-message' => $frame('x', fin: false) . $frame('y'),
    'fragmented-ping' => $frame('x', WsClient::PING, false),
    'long-ping' => $frame(str_repeat('x', 126), WsClient::PING),
    'long-pong' => $frame(str_repeat('x', 126), WsClient::PONG),
    'long-close' => $frame("\3\xe8" . str_repeat('x', 124), WsClient::CLOSE),
    'fragmented-close' => $frame("\3\xe8", WsClient::CLOSE, false),
    'close-of-1-byte' => $frame("\3", WsClient::CLOSE),
    'RSV1-on-ping' => $frame('x', WsClient::PING, rsv: 4),
    'RSV1-on-continuation' => $frame('x', fin: false) . $frame('x', 0, rsv: 4),
];
foreach ([0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535] as $code) {
    $bad["close-code-$code"] = $frame(pack('n', $code), WsClient::CLOSE);
}
foreach ($bad as $name => $bytes) {
    $c = WsClient::open($server->port, "/?$name");
    $c->send($bytes);
    $c->expectClose(1002);
}
$server->finish();
?>
--EXPECTF--
unmasked: recv false/508
RSV1: recv false/508
RSV2: recv false/508
RSV3: recv false/508
opcode-3: recv false/508
opcode-7: recv false/508
opcode-11: recv false/508
opcode-15: recv false/508
long-form-16: recv false/508
long-form-64: recv false/508
top-bit-of-length: recv false/508
continuation-alone: [%s]	WARNING	A continuation frame cannot stand alone and MUST be preceded by an initial frame whose opcode indicates either text or binary data.
recv false/508
continuation-unfinished: [%s]	WARNING	A continuation frame cannot stand alone and MUST be preceded by an initial frame whose opcode indicates either text or binary data.
recv false/508
text-in-a-message: [%s]	WARNING	All fragments of a message, except for the initial frame, must use the continuation frame opcode(0).
recv false/508
fragmented-ping: [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=9, fin=0, payload_length=1
recv false/508
long-ping: [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=9, fin=1, payload_length=126
recv false/508
long-pong: [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=10, fin=1, payload_length=126
recv false/508
long-close: [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=8, fin=1, payload_length=126
recv false/508
fragmented-close: [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=8, fin=0, payload_length=2
recv false/508
close-of-1-byte: recv false/508
RSV1-on-ping: recv false/508
RSV1-on-continuation: recv false/508
close-code-0: recv false/508
close-code-999: recv false/508
close-code-1004: recv false/508
close-code-1005: recv false/508
close-code-1006: recv false/508
close-code-1015: recv false/508
close-code-1016: recv false/508
close-code-2999: recv false/508
close-code-5000: recv false/508
close-code-65535: recv false/508
