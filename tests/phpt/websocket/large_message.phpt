--TEST--
Large messages: text and binary, whole and in fragments, arrive and go out byte for byte, and belong to the script
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while (($frame = $ws->recv()) instanceof Swoole\WebSocket\Frame) {
        $mine = $frame->data;
        $mine .= "!";
        $mine[0] = "X";
        $ws->push($frame->data, $frame->opcode);
        $ws->push(md5($mine));
    }
', ['package_max_length' => 8 << 20]);
$c = WsClient::open($server->port);
$pattern = "0123456789 äöü € 😀 and so on, ";
foreach ([4090, 4096, 65535, 65536, 200000, 1 << 20, 5000000] as $n) {
    $text = substr(str_repeat($pattern, intdiv($n, strlen($pattern)) + 1), 0, $n);
    $text = whole($text);
    $c->text($text);
    $same = $c->readText() === $text;
    $md5 = $c->readText();
    echo $n, ' ', $same && $md5 === md5('X' . substr($text, 1) . '!') ? 'same' : 'DIFFERENT', "\n";
}
$parts = [str_repeat("\xff\x00", 30000), str_repeat('b', 70000), '', str_repeat('c', 300000), 'd'];
foreach ($parts as $i => $part) {
    $c->sendFrame($part, $i ? 0 : WsClient::BINARY, fin: $i === count($parts) - 1);
}
var_dump($c->expectFrame(WsClient::BINARY)->payload === implode($parts), strlen($c->readText()));
$c->close();
$server->finish();

/** Without a character that is cut at the end. */
function whole(string $text): string
{
    while (ord($text[-1]) > 0x7f) {
        $text = substr($text, 0, -1);
    }
    return $text;
}
?>
--EXPECT--
4090 same
4096 same
65535 same
65536 same
200000 same
1048576 same
5000000 same
bool(true)
int(32)
