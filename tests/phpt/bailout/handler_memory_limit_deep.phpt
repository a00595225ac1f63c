--TEST--
The memory limit is met far down in a handler, while others wait in recv(), sleep() and push()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/recv' => '$ws->upgrade(); $ws->push("ready"); $ws->recv();',
    '/sleep' => '$ws->upgrade(); $ws->push("ready"); Co::sleep(100);',
    '/push' => '$ws->upgrade(); $ws->push("ready"); Co::sleep(0.001); $ws->push(str_repeat("x", 10 << 20)); $ws->push("waits");',
    '/die' => '$ws->upgrade(); $ws->recv(); deep(50);',
], ['buffer_high_watermark' => 65536],
    'function deep($n) { return $n ? deep($n - 1) . "x" : str_repeat("x", 1 << 30); }', options: ['-d', 'memory_limit=64M']);
$clients = array_map(fn ($path) => WsClient::open($server->port, $path), ['/recv', '/sleep', '/push']);
array_map(fn ($client) => $client->readText(), $clients);
$c = WsClient::open($server->port, '/die');
$c->text('go');
$c->recvAll();
foreach ($clients as $client) {
    $client->recvAll();
}
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Allowed memory size of 67108864 bytes exhausted%s in %s on line %d
status 255
