--TEST--
400 connections at once, all handlers waiting at the same time, then idle, then once more
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $waiting = [];
    $server->handle('/wait', function (Request $request, Response $response) use (&$waiting) {
        $waiting[] = Coroutine::getCid();
        if (count($waiting) < 400) {
            Coroutine::yield();
        } else {
            $all = $waiting;
            $waiting = [];
            foreach (array_slice($all, 0, -1) as $cid) {
                Coroutine::resume($cid);
            }
        }
        $response->end($request->get['n']);
    });
    $server->handle('/count', fn ($request, $response) => $response->end(j(Coroutine::stats()['coroutine_num'])));
    CODE);
$clients = [];
for ($n = 0; $n < 400; $n++) {
    $clients[] = WsClient::connect($server->port);
}
foreach ([1, 2] as $round) {
    foreach ($clients as $n => $client) {
        $client->send(WsClient::httpRequest('GET', "/wait?n=$n"));
    }
    $wrong = 0;
    foreach ($clients as $n => $client) {
        $wrong += $client->readReply()->body !== "$n";
    }
    echo "$wrong wrong, ", fetch($server, '/count')->body, " counted\n";
}
array_walk($clients, fn ($client) => $client->close());
finish($server);
?>
--EXPECT--
0 wrong, 2 counted
0 wrong, 2 counted
