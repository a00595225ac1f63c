--TEST--
A frame of 1 MiB broadcast to 50 clients that do not read is in memory once
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
', setup: '
    function broadcast() {
        $message = str_repeat("0123456789abcdef", 65536);
        $sent = 0;
        foreach ($GLOBALS["wsObjects"] as $ws) {
            $sent += (int) $ws->push($message);
        }
        return $sent;
    }
    function drop() { $GLOBALS["wsObjects"] = []; }
', env: noQuarantine());
$clients = [];
for ($i = 0; $i < 50; $i++) {
    $clients[] = WsClient::open($server->port, options: ['rcvbuf' => 4096]);
}
$server->call('time');
$before = $server->memory();
echo $server->call('broadcast'), "\n";
$grown = $server->memory() - $before;
echo $grown < 10 << 20 ? "shared\n" : "grown by $grown\n";
$frame = $clients[0]->expectFrame(WsClient::TEXT);
echo $frame->payload === str_repeat('0123456789abcdef', 65536) ? "whole\n" : "broken\n";
array_map(fn ($client) => $client->close(), $clients);
$server->call('drop');
$server->finish();
?>
--EXPECT--
50
shared
whole
