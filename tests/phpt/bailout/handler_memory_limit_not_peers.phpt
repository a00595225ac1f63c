--TEST--
What peers have sent and nobody has taken does not count against memory_limit
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '$ws->upgrade(); $wsObjects[] = $ws;',
    '/count' => '
        $ws->end((string) count($wsObjects));
        foreach ($wsObjects as $object) {
            say("received", strlen($object->recv()->data));
        }
        $wsObjects = [];
    ',
], options: ['-d', 'memory_limit=8M']);
$clients = WsClient::openMany(12, $server->port, '/ws');
foreach ($clients as $client) {
    $client->binary(str_repeat('m', 1 << 20));
}
$http = WsClient::connect($server->port);
echo $http->get('/count')->body, "\n";
$http->close();
array_map(fn ($client) => $client->close(), $clients);
$server->finish();
?>
--EXPECT--
12
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
received 1048576
