--TEST--
Server::handle(): the same pattern again replaces its handler, also from inside it and while it waits
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/x', fn () => throw new LogicException('replaced before it ran'));
    var_dump($server->handle('/x', function (Request $request, Response $response) use ($server) {
        $server->handle('/x', function (Request $request, Response $response) {
            $response->end('second');
        });
        Coroutine::sleep(0.001);
        $response->end('first, to its end');
    }));
    CODE);
$client = WsClient::connect($server->port);
echo $client->get('/x')->body, "\n", $client->get('/x')->body, "\n";
echo finish($server);
?>
--EXPECT--
first, to its end
second
bool(true)
