--TEST--
A broadcast to compressed and plain clients, with windows of their own, reaches each in its form
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
require __DIR__ . '/../inc/broadcast.inc';
$server = WsServer::handler(BROADCAST_HANDLER, ['websocket_compression' => true]);
$windows = [null, 15, 9, null, 15, 12, 9, null];
$clients = array_map(fn (?int $window) => WsClient::open($server->port, '/', $window === null ? [] : [
    'Sec-WebSocket-Extensions' => 'permessage-deflate' . ($window === 15 ? '' : "; server_max_window_bits=$window"),
]), $windows);
// One is short, the other long enough for a blob of its own, its repetition farther away than a small window reaches.
foreach (['short', bin2hex(random_bytes(2000)) . str_repeat('x', 3000)] as $text) {
    foreach ($clients as $i => $sender) {
        $windows[$i] === null ? $sender->text("$text $i") : $sender->sendDeflated("$text $i");
        foreach ($clients as $j => $client) {
            if ($windows[$j] === null) {
                $client->expectFrame(WsClient::TEXT, "Server: $text $i");
            } else {
                $client->expectDeflated(WsClient::TEXT, "Server: $text $i", $windows[$j]);
            }
        }
    }
}
foreach ($clients as $client) {
    $client->closeHandshake();
}
$server->finish();
echo "done\n";
?>
--EXPECT--
done
