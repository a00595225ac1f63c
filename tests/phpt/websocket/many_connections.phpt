--TEST--
Hundreds of connections come and go, in every way: no descriptor and no memory stays behind
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->data === "close") {
            $ws->close();
        } elseif ($frame->data === "exit") {
            exit;
        } else {
            $ws->push($frame);
        }
    }
'], setup: 'function usage() { gc_collect_cycles(); return memory_get_usage(); }');
function comeAndGo(int $n, WsServer $server): void
{
    $clients = WsClient::openMany($n, $server->port, '/ws');
    foreach ($clients as $i => $client) {
        match ($i % 6) {
            0 => $client->closeHandshake(),
            1 => $client->close(),
            2 => $client->reset(),
            3 => $client->text('close'),
            4 => $client->text('exit'),
            5 => $client->send('not a frame'),
        };
    }
    foreach ($clients as $i => $client) {
        if ($i % 6 > 2) {
            $client->recvAll();
            $client->close();
        }
    }
}
comeAndGo(60, $server);
[$descriptors, $memory] = [$server->descriptors(), $server->call('usage')];
for ($i = 0; $i < 5; $i++) {
    comeAndGo(120, $server);
}
// The descriptors of connections that linger go within a second.
while ($server->descriptors() > $descriptors) {
    usleep(10000);
}
$grown = $server->call('usage') - $memory;
echo $grown < 20000 ? "nothing stays\n" : "grown by $grown\n";
$server->finish();
?>
--EXPECT--
nothing stays
