--TEST--
A hand-made 101 behind detach(), with packed frames (as the manual packs them); the socket ends with the handler
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        $key = base64_encode(sha1($request->header["sec-websocket-key"] . "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", true));
        $response->detach();
        $socket = $response->socket;
        $socket->sendAll("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            . "Sec-WebSocket-Accept: $key\r\n\r\n");
        $frame = new Swoole\WebSocket\Frame();
        $frame->data = "packed";
        $socket->sendAll(Swoole\WebSocket\Frame::pack($frame));
        $socket->sendAll(Swoole\WebSocket\Server::pack("binary", SWOOLE_WEBSOCKET_OPCODE_BINARY));
        while (($bytes = $socket->recv()) !== "" && $bytes !== false) {
            $received = Swoole\WebSocket\Frame::unpack($bytes);
            echo get_class($received), " ", $received->data, "\n";
            if ($received->data === "close") {
                break;
            }
            $socket->sendAll(Swoole\WebSocket\Frame::pack("<$received->data>"));
        }
        $socket->sendAll(Swoole\WebSocket\Frame::pack("", SWOOLE_WEBSOCKET_OPCODE_CLOSE));
    });
');
$c = WsClient::open($server->port);
echo $c->readText(), ' ', implode(' ', $c->readMessage()), "\n";
$c->text('hello');
echo $c->readText(), "\n";
// Behind the handshake in the same segment.
$d = WsClient::connect($server->port);
$d->send(WsClient::handshakeRequest() . WsClient::frame('at once'));
$d->readUpgrade();
echo $d->readText(), ' ', implode(' ', $d->readMessage()), ' ', $d->readText(), "\n";
foreach ([$c, $d] as $client) {
    $client->text('close');
    $client->readFrame();
    echo $client->expectEnd(), "\n";
}
echo finish($server);
?>
--EXPECT--
packed 2 binary
<hello>
packed 2 binary <at once>
eof
eof
Swoole\WebSocket\Frame hello
Swoole\WebSocket\Frame at once
Swoole\WebSocket\Frame close
Swoole\WebSocket\Frame close
