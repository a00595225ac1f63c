--TEST--
upgrade() and a generator with recv() inside a Fiber, many connections at once
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $fiber = new Fiber(function () use ($ws) {
        $ws->upgrade();
        $messages = (function () use ($ws) {
            while ($frame = $ws->recv()) {
                Fiber::suspend();
                yield $frame->data;
            }
        })();
        foreach ($messages as $n => $text) {
            $ws->push("$n $text");
        }
    });
    $fiber->start();
    while ($fiber->isSuspended()) {
        Co::sleep(0.001);
        $fiber->resume();
    }
');
$clients = WsClient::openMany(20, $server->port);
for ($n = 0; $n < 3; $n++) {
    foreach ($clients as $client) {
        $client->text('x');
    }
    foreach ($clients as $client) {
        $client->expectFrame(WsClient::TEXT, "$n x");
    }
}
array_map(fn ($client) => $client->closeHandshake(), $clients);
$server->finish();
?>
--EXPECT--
