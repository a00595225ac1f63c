--TEST--
A client that resets its connection while the handler waits: end() fails quietly, the server goes on
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $waiting = 0;
    $server->handle('/gone', function (Request $request, Response $response) use (&$waiting) {
        $waiting = Coroutine::getCid();
        echo "in\n";
        Coroutine::yield();
        echo j([$response->end('to nobody'), swoole_last_error()]), "\n";
    });
    $server->handle('/go', function (Request $request, Response $response) use (&$waiting) {
        // Until the reset has been seen.
        Coroutine::sleep(0.02);
        Coroutine::resume($waiting);
        $response->end('ok');
    });
    CODE);
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/gone'));
$server->waitOutput('/in/');
$client->reset();
echo fetch($server, '/go')->body, "\n";
echo finish($server);
?>
--EXPECT--
ok
in
[false,104]
