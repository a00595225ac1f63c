--TEST--
websocket_compression_level: 1 is larger than 9, out of range is clamped, a wrong value is a warning and ignored
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
mt_srand(7);
for ($text = ''; strlen($text) < 50000;) {
    $text .= json_encode(['id' => mt_rand(), 'name' => str_repeat(chr(mt_rand(97, 122)), mt_rand(1, 9)), 'on' => (bool) mt_rand(0, 1)]);
}
$sizes = [];
foreach ([null, -5, 0, 1, 6, 9, 100, 'high'] as $level) {
    foreach ([false, true] as $takeover) {
        $server = WsServer::handler('
            $ws->upgrade();
            while ($frame = $ws->recv()) {
                $ws->push($frame->data);
            }
        ', ['websocket_compression' => true, 'websocket_context_takeover' => $takeover]
            + ($level === null ? [] : ['websocket_compression_level' => $level]));
        $c = WsClient::open($server->port, '/', ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
        $c->text($text);
        $sizes[$takeover][json_encode($level)] = strlen($c->expectDeflated(WsClient::TEXT, $text)->payload);
        $c->closeHandshake();
        $server->finish();
    }
}
foreach ($sizes as $of) {
    var_dump($of['1'] > $of['6'], $of['6'] > $of['9'], $of['null'] === $of['6'], $of['0'] === $of['1'], $of['100'] === $of['9'],
        $of['-5'] === $of['6'], $of['"high"'] === $of['6']);
}
?>
--EXPECTF--
%AWarning: Swoole\Coroutine\Http\Server::start(): websocket_compression_level must be a number, 0 or greater, got -5 in %s
%AWarning: Swoole\Coroutine\Http\Server::start(): websocket_compression_level must be a number, 0 or greater, got high in %s
%Abool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
