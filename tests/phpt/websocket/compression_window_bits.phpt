--TEST--
server_max_window_bits: what is sent needs no larger window
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push($frame->data, WEBSOCKET_OPCODE_BINARY);
    }
', ['websocket_compression' => true]);
// The second half repeats the first, which only a window of 2^15 can reach back to.
$half = random_bytes(20000);
$sizes = [];
foreach (range(9, 15) as $window) {
    $c = WsClient::open($server->port, '/', ['Sec-WebSocket-Extensions' => "permessage-deflate; server_max_window_bits=$window"]);
    $c->sendDeflated($half . $half, WsClient::BINARY);
    $frame = $c->expectDeflated(WsClient::BINARY, $half . $half, $window);
    echo $window, ' ', strlen($frame->payload) > 40000 ? 'as long' : (strlen($frame->payload) < 22000 ? 'half' : 'odd'), "\n";
    $c->closeHandshake();
}
$server->finish();
?>
--EXPECT--
9 as long
10 as long
11 as long
12 as long
13 as long
14 as long
15 half
