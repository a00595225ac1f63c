--TEST--
recv(): compressed data that is none: a warning, false and 508, the peer is told 1007
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/' => '
        $ws->upgrade();
        $frame = $ws->recv();
        say($request->server["query_string"], $frame);
        if ($ws->push("x") || $ws->recv() || $ws->close()) {
            say("still open");
        }
    ',
    '/silent' => '
        $ws->upgrade();
        say("silent", @$ws->recv());
    ',
    '/throws' => '
        set_error_handler(function (int $level, string $message) use ($ws) {
            say("handler", strrchr($message, ":"), $ws->close());
            throw new Exception("from the handler");
        });
        $ws->upgrade();
        try {
            $ws->recv();
        } catch (Exception $e) {
            say("caught", $e->getMessage());
        }
        restore_error_handler();
    ',
], ['websocket_compression' => true]);
$hello = WsClient::deflate('Hello, hello, hello');
$bad = [
    '/?block-type' => "\x07\xff\xff",
    '/?cut-short' => substr($hello, 0, 5),
    '/?garbage-behind' => $hello . "\xff\xff\xff\xff",
    '/?garbage-behind-the-final-block' => "\xf3\x48\xcd\xc9\xc9\x07\0\xff\xff",
    '/?not-text' => WsClient::deflate("\xff\xfe"),
    '/?half-a-character' => WsClient::deflate("abc\xe2\x82"),
    '/?distance' => "\x02\x04\x00",
    '/silent' => "\x07\xff\xff",
    '/throws' => "\x07\xff\xff",
];
foreach ($bad as $path => $payload) {
    $c = WsClient::open($server->port, $path, ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
    $c->send(WsClient::frame($payload, rsv: 4));
    $c->expectClose(1007);
}
$server->finish();
?>
--EXPECTF--

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
block-type false/508

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: buffer error[-5] in %s on line %d
cut-short false/508

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
garbage-behind false/508

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
garbage-behind-the-final-block false/508
not-text false/508
half-a-character false/508

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
distance false/508
silent false/508
handler ': data error[-3]' false/9
caught 'from the handler'
