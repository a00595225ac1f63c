--TEST--
recv() and push() inside a native Fiber inside a handler, alternating with the handler itself
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $reader = new Fiber(function () use ($ws) {
        while ($frame = $ws->recv()) {
            $answer = Fiber::suspend($frame->data);
            $ws->push("fiber: $answer");
        }
        return "end";
    });
    $text = $reader->start();
    while (!$reader->isTerminated()) {
        $ws->push("handler: $text");
        $text = $reader->resume(strtoupper($text));
    }
    say($reader->getReturn());
');
$clients = WsClient::openMany(3, $server->port);
foreach (['one', 'two', 'three'] as $text) {
    foreach ($clients as $i => $client) {
        $client->text("$text$i");
    }
    foreach ($clients as $i => $client) {
        $client->expectFrame(WsClient::TEXT, "handler: $text$i");
        $client->expectFrame(WsClient::TEXT, 'fiber: ' . strtoupper("$text$i"));
    }
}
array_map(fn ($client) => $client->closeHandshake(), $clients);
$server->finish();
?>
--EXPECT--
end
end
end
