--TEST--
recv(), push(): messages of every length form, echoed; byte by byte too
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push($frame->data, $frame->opcode);
    }
');
$c = WsClient::open($server->port);
foreach ([0, 1, 125, 126, 127, 1023, 1024, 1025, 65535, 65536, 70000, 1 << 20, 2 << 20] as $n) {
    $data = substr(str_repeat('0123456789abcdef', intdiv($n, 16) + 1), 0, $n);
    $c->binary($data);
    $frame = $c->expectFrame(WsClient::BINARY);
    echo $n, ' ', strlen($frame->bytes) - $n, ' ', $frame->payload === $data ? 'same' : 'DIFFERS', "\n";
}
foreach ([3, 130] as $n) {
    $c->sendSplit(WsClient::frame(str_repeat('x', $n)));
    echo strlen($c->readText()), "\n";
}
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
0 2 same
1 2 same
125 2 same
126 4 same
127 4 same
1023 4 same
1024 4 same
1025 4 same
65535 4 same
65536 10 same
70000 10 same
1048576 10 same
2097152 10 same
3
130
