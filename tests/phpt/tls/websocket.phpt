--TEST--
TLS: WebSocket: echo, large messages both ways, ping, broadcast, both ways to close
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$server = serve_tls($certs, <<<'CODE'
    $all = [];
    $server->handle('/ws', function (Request $request, Response $ws) use (&$all) {
        $ws->upgrade();
        $all[$ws->fd] = $ws;
        while ($frame = $ws->recv()) {
            match (true) {
                $frame->data === 'large' => $ws->push(str_repeat('0123456789', 300000), WEBSOCKET_OPCODE_BINARY),
                $frame->data === 'all' => array_map(fn ($other) => $other->push('to all'), $all),
                default => $ws->push($frame->data, $frame->opcode),
            };
        }
        echo "recv ", var_export($frame, true), "\n";
        unset($all[$ws->fd]);
        $ws->close();
    });
    CODE);
$address = "tls://127.0.0.1:$server->port";
$c = WsClient::open($address, '/ws');
foreach ([0, 1, 125, 126, 16000, 16384, 65535, 65536, 1500000] as $length) {
    $text = str_repeat('x', $length);
    $c->text($text);
    $c->expectFrame(WsClient::TEXT, $text);
}
echo "echo\n";
$c->text('large');
echo strlen($c->expectFrame(WsClient::BINARY)->payload), "\n";
$c->ping('are you there?');
$c->expectFrame(WsClient::PONG, 'are you there?');
// Many frames in one record, one frame in many records.
$c->send(str_repeat(WsClient::frame('small'), 500));
for ($i = 0; $i < 500; $i++) {
    $c->expectFrame(WsClient::TEXT, 'small');
}
$c->sendSplit(WsClient::frame('in pieces'));
echo $c->readText(), "\n";
$others = WsClient::openMany(5, $address, '/ws');
$c->text('all');
echo implode(', ', array_map(fn ($other) => $other->readText(), [$c, ...$others])), "\n";
$c->closeHandshake();
foreach ($others as $other) {
    $other->close();
}
$server->waitOutput('/(recv .*\n){6}/');
echo finish_tls($server);
?>
--EXPECT--
echo
3000000
in pieces
to all, to all, to all, to all, to all, to all
recv ''
recv ''
recv ''
recv ''
recv ''
recv ''
