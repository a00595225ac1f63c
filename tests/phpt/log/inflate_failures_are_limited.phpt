--TEST--
Messages that cannot be inflated raise ten warnings a second at most, the rest is counted in the log
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$server = WsServer::handler(['/' => '
    $ws->upgrade();
    $got = $ws->recv();
    say("recv", $got);
'], ['websocket_compression' => true]);
for ($i = 0; $i < 40; $i++) {
    $client = WsClient::open($server->port, '/', ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
    $client->send(WsClient::frame("\x07\xff\xff", rsv: 4));
    $client->expectClose(1007);
    $client->close();
}
ob_start();
$server->finish();
$text = ob_get_clean();
$warnings = substr_count($text, 'Warning: Swoole\Http\Response::recv(): inflate() failed');
preg_match_all('/messages that cannot be inflated: (\d+) more lines were left out/', $text, $m);
// A slow machine may need more than one second for them.
var_dump($warnings >= 10, $warnings < 40, $warnings + array_sum($m[1]), substr_count($text, '508'));
?>
--EXPECT--
bool(true)
bool(true)
int(40)
int(40)
