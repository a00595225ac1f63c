--TEST--
push(): the bytes of text, binary, fragments by flags, control frames, values of other types
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $results = [
        $ws->push("a"),
        $ws->push("a", WEBSOCKET_OPCODE_BINARY),
        $ws->push("x", 1, 0), $ws->push("y", 0, 0), $ws->push("z", 0, 1),
        $ws->push("x", 1, false), $ws->push("z", 0, true),
        $ws->push("x", SWOOLE_WEBSOCKET_OPCODE_TEXT, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_MASK
            | SWOOLE_WEBSOCKET_FLAG_RSV2 | SWOOLE_WEBSOCKET_FLAG_RSV3 | SWOOLE_WEBSOCKET_FLAG_COMPRESS),
        $ws->push("p", WEBSOCKET_OPCODE_PING), $ws->push("p", WEBSOCKET_OPCODE_PONG, 0),
        $ws->push("r", 3),
        $ws->push(null), $ws->push(42), $ws->push(1.5), $ws->push(true), $ws->push(new Text),
        $ws->push(str_repeat("m", 126), 1, 1),
    ];
    say("all", array_unique($results) === [true]);
    $ws->recv();
', setup: 'class Text { function __toString() { return "text"; } }');
$c = WsClient::open($server->port);
foreach (['810161', '820161', '010178', '000179', '80017a', '010178', '80017a', '810178', '890170', '8a0170', '830172',
    '8100', '81023432', '8103312e35', '810131', '810474657874', '817e007e' . str_repeat('6d', 126)] as $hex) {
    $c->expect(hex2bin($hex));
}
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
all true
