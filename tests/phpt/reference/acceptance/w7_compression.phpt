--TEST--
acceptance: W7: compression on both sides, a push with FLAG_COMPRESS and a received frame pushed back
--FILE--
<?php
use Swoole\WebSocket\Frame;

require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $frame = $ws->recv();
    say("recv", $frame);
    say("back", $ws->push($frame));
    say("push", $ws->push($frame->data, SWOOLE_WEBSOCKET_OPCODE_TEXT, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS));
    CODE, ['websocket_compression' => true]);
$c = WsClient::connect($server->port);
show_masked($c->handshake('/', ['Sec-WebSocket-Extensions' => 'permessage-deflate; client_max_window_bits']));
$c->send(Frame::pack(str_repeat('text ', 10), 1, 1 | SWOOLE_WEBSOCKET_FLAG_COMPRESS | SWOOLE_WEBSOCKET_FLAG_MASK));
foreach ([1, 2] as $n) {
    $frame = $c->readFrame();
    echo "rsv $frame->rsv, ", strlen($frame->payload) < 50 ? 'shorter' : 'longer', ': ', Frame::unpack($frame->bytes)->data, "\n";
}
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols\r\n
Upgrade: websocket\r\n
Connection: Upgrade\r\n
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n
Sec-WebSocket-Version: 13\r\n
Sec-Websocket-Extensions: permessage-deflate; client_no_context_takeover; server_no_context_takeover\r\n
Server: *\r\n
Date: *\r\n
\r\n
rsv 4, shorter: text text text text text text text text text text 
rsv 4, shorter: text text text text text text text text text text 
recv text:'text text text text text text text text text text '
back true
push true
