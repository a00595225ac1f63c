--TEST--
recv(): package_max_length limits a message compressed and inflated: false and 1201, the peer is told 1009
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push(strlen($frame->data) . "");
    }
    say($request->server["query_string"], $frame);
', ['websocket_compression' => true, 'package_max_length' => 1000000]);
$open = fn (string $name) => WsClient::open($server->port, "/?$name", ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$fits = $open('fits');
$fits->sendDeflated(str_repeat('a', 1000000));
$fits->expectDeflated(WsClient::TEXT, '1000000');

$bomb = WsClient::deflate(str_repeat("\0", 30000000));
echo strlen($bomb) < 31000 ? "a small bomb\n" : "not small\n";
$too = [
    'one-more' => WsClient::frame(WsClient::deflate(str_repeat('a', 1000001)), rsv: 4),
    'bomb' => WsClient::frame($bomb, WsClient::BINARY, rsv: 4),
    'bomb-in-fragments' => WsClient::frame(substr($bomb, 0, 10000), WsClient::BINARY, false, rsv: 4)
        . WsClient::frame(substr($bomb, 10000), 0),
    'compressed-fragments' => WsClient::frame(str_repeat('a', 600000), fin: false, rsv: 4)
        . WsClient::frame(str_repeat('a', 400001), 0),
    'compressed-size' => WsClient::frame('', rsv: 4, length: 1000001),
];
foreach ($too as $name => $bytes) {
    $c = $open($name);
    $c->send($bytes);
    $c->expectClose(1009);
    $server->waitOutput("/^$name false/m");
}
$fits->closeHandshake();
$server->finish();
?>
--EXPECTF--
a small bomb
one-more false/1201
bomb false/1201
bomb-in-fragments false/1201
compressed-fragments false/1201
[%s]	WARNING	Socket::recv_packet_with_length_protocol() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=1000015
compressed-size false/1201
fits ''
