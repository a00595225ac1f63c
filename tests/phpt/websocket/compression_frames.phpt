--TEST--
Compressed messages in fragments, with control frames between them; RSV1 where it must not be
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$handler = '
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        say("recv", $frame->flags, $frame);
    }
    say($request->server["query_string"] ?? "end", $frame);
';
$offer = ['Sec-WebSocket-Extensions' => 'permessage-deflate'];
$server = WsServer::handler($handler, ['websocket_compression' => true]);
$c = WsClient::open($server->port, '/', $offer);
$payload = WsClient::deflate('Hello, and some more');
$c->sendFrame(substr($payload, 0, 3), fin: false, rsv: 4);
$c->ping('between');
$c->expectFrame(WsClient::PONG, 'between');
$c->sendFrame('', 0, false);
$c->sendFrame(substr($payload, 3, 4), 0, false);
$c->ping('again');
$c->sendFrame(substr($payload, 7), 0);
$c->expectFrame(WsClient::PONG, 'again');
$c->text('plain between');
$c->sendSplit(WsClient::frame(WsClient::deflate('bytewise'), WsClient::BINARY, rsv: 4));
$c->sendFrame('', fin: false, rsv: 4);
$c->sendFrame($payload, 0);
$c->closeHandshake();
$wrong = [
    'continuation' => WsClient::frame($payload, fin: false, rsv: 4) . WsClient::frame('', 0, rsv: 4),
    'continuation-of-plain' => WsClient::frame('x', fin: false) . WsClient::frame($payload, 0, rsv: 4),
    'ping' => WsClient::frame('x', WsClient::PING, rsv: 4),
    'close' => WsClient::frame("\3\xe8", WsClient::CLOSE, rsv: 4),
    'RSV2' => WsClient::frame($payload, rsv: 6),
    'RSV3' => WsClient::frame($payload, rsv: 5),
    'opcode-3' => WsClient::frame($payload, 3, rsv: 4),
];
foreach ($wrong as $name => $bytes) {
    $c = WsClient::open($server->port, "/?$name", $offer);
    $c->send($bytes);
    $c->expectClose(1002);
}
$server->finish();

$server = WsServer::handler($handler);
$c = WsClient::open($server->port, '/?not-negotiated', $offer);
$c->sendDeflated('Hello');
$c->expectClose(1002);
$server->finish();
?>
--EXPECT--
recv 39 text:'Hello, and some more'
recv 33 text:'plain between'
recv 39 binary:'bytewise'
recv 39 text:'Hello, and some more'
end ''
continuation false/508
continuation-of-plain false/508
ping false/508
close false/508
RSV2 false/508
RSV3 false/508
opcode-3 false/508
not-negotiated false/508
