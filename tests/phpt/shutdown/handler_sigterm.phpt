--TEST--
SIGTERM with open WebSockets in recv(), in sleep() and with a full queue: the script ends, all connections end
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/recv' => '$ws->upgrade(); $ws->push("ready"); $ws->recv(); say("never");',
    '/sleep' => '$ws->upgrade(); $ws->push("ready"); Co::sleep(1000); say("never");',
    '/full' => '$ws->upgrade(); $ws->push("ready"); $ws->push(str_repeat("x", 20 << 20)); $ws->push("waits"); say("never");',
    '/kept' => '$ws->upgrade(); $ws->push("ready"); $wsObjects[] = $ws;',
]);
$clients = array_map(fn ($path) => WsClient::open($server->port, $path), ['/recv', '/sleep', '/full', '/kept']);
array_map(fn ($client) => $client->readText(), $clients);
$http = WsClient::connect($server->port);
$http->get('/nothing');
$server->signal(15);
$http->recvAll();
array_map(fn ($client) => $client->recvAll(), $clients);
$status = $server->wait();
echo str_contains($server->stdout() . $server->stderr(), 'never') ? "went on\n" : "ended\n";
?>
--EXPECT--
ended
