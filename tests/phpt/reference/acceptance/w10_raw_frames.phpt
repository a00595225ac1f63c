--TEST--
acceptance: W10: bytes of pack() written by hand behind a 101 made by hand are good frames
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    $accept = base64_encode(sha1($request->header['sec-websocket-key'] . '258EAFA5-E914-47DA-95CA-C5AB0DC85B11', true));
    $response->detach();
    $response->socket->sendAll("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        . "Sec-WebSocket-Accept: $accept\r\n\r\n");
    $response->socket->sendAll(Swoole\WebSocket\Frame::pack('hello'));
    $response->socket->sendAll(Swoole\WebSocket\Server::pack('', WEBSOCKET_OPCODE_PING));
    $response->socket->sendAll((string) new Swoole\WebSocket\CloseFrame());
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('810568656c6c6f8900880203e8'));
$c->expectEnd();
finish_row($server);
echo "good frames\n";
?>
--EXPECT--
good frames
