--TEST--
Compressed messages in both directions: flags of what is received, what is compressed on sending (W7)
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/back' => '
        $ws->upgrade();
        while ($frame = $ws->recv()) {
            say(get_class($frame), $frame->opcode, $frame->flags, $frame->finish, $frame->data);
            $ws->push($frame);
        }
    ',
    '/push' => '
        $ws->upgrade();
        $fin = SWOOLE_WEBSOCKET_FLAG_FIN;
        $deflate = SWOOLE_WEBSOCKET_FLAG_COMPRESS;
        $ws->push(str_repeat("a", 50), 1, $fin | $deflate);
        $ws->push(str_repeat("a", 50));
        $ws->push(str_repeat("b", 50), WEBSOCKET_OPCODE_BINARY, true);
        $ws->push("", 1, $fin | $deflate);
        $ws->push("x", 1, $deflate);
        $ws->push("y", 0, 0);
        $ws->push("z", 0, $fin | $deflate);
        $ws->push("ping", WEBSOCKET_OPCODE_PING, $fin | $deflate);
        $ws->push("reserved", 3, $fin | $deflate);
        $ws->push("masked?", 1, $fin | SWOOLE_WEBSOCKET_FLAG_MASK | SWOOLE_WEBSOCKET_FLAG_RSV1);
        $ws->push(new Frame);
        $frame = new Frame;
        $frame->data = "object";
        $ws->push($frame);
        $frame->finish = false;
        $ws->push($frame);
        $ws->push("", 0);
        $ws->disconnect(4000, "a reason that could be compressed: aaaaaaaaaaaaaaaaaaaaaaaa");
    ',
], ['websocket_compression' => true]);
$offer = ['Sec-WebSocket-Extensions' => 'permessage-deflate; client_max_window_bits'];
$c = WsClient::open($server->port, '/push', $offer);
$c->expect(hex2bin('c1064a4c24150000') . hex2bin('c1064a4c24150000'));
$c->expectDeflated(WsClient::BINARY, str_repeat('b', 50));
$c->expect(hex2bin('8100' . '010178' . '000179' . '80017a' . '890470696e67' . '83087265736572766564'));
$c->expectDeflated(WsClient::TEXT, 'masked?');
$c->expect(hex2bin('8100'));
$c->expectDeflated(WsClient::TEXT, 'object');
$c->expect(hex2bin('01066f626a656374' . '8000'));
$c->expectClose(4000);

$c = WsClient::open($server->port, '/back', $offer);
$c->sendDeflated('Hello');
$c->expectDeflated(WsClient::TEXT, 'Hello');
$c->sendDeflated("\0\1\2\xff", WsClient::BINARY);
$c->expectDeflated(WsClient::BINARY, "\0\1\2\xff");
$c->text('not compressed');
$c->expectDeflated(WsClient::TEXT, 'not compressed');
$c->send(WsClient::frame("\0", rsv: 4)); // an empty message, compressed (RFC 7692 7.2.3.6)
$c->expect(hex2bin('8100'));
$c->send(WsClient::frame('', rsv: 4));
$c->expect(hex2bin('8100'));
// RFC 7692 7.2.3: one block, no compression, BFINAL, two blocks
foreach (['f248cdc9c90700', '000500faff48656c6c6f00', 'f348cdc9c9070000', 'f248050000 00ffffcac9c90700', 'f348cdc9c90700'] as $hex) {
    $c->send(WsClient::frame(hex2bin(str_replace(' ', '', $hex)), rsv: 4));
    $c->expectDeflated(WsClient::TEXT, 'Hello');
}
$long = str_repeat('0123456789', 20000) . random_bytes(100000);
$c->sendDeflated($long, WsClient::BINARY);
$c->expectDeflated(WsClient::BINARY, $long);
$c->closeHandshake();
$server->finish();
?>
--EXPECTF--
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 2 39 true '\000\001\002\377'
Swoole\WebSocket\Frame 1 33 true 'not compressed'
Swoole\WebSocket\Frame 1 39 true ''
Swoole\WebSocket\Frame 1 39 true ''
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 1 39 true 'Hello'
Swoole\WebSocket\Frame 2 39 true '0123456789%s'...300000
