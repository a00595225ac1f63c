--TEST--
A Request kept after its handler can still be read; each request has an object of its own
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $kept = [];
    $server->handle('/', function (Request $request, Response $response) use (&$kept) {
        $kept[] = $request;
        $response->end(j(array_map(
            fn ($request) => [$request->server['request_uri'], $request->getContent(), $request->getMethod()],
            $kept
        )));
    });
    CODE);
$client = WsClient::connect($server->port);
echo $client->request('POST', '/one', [], 'first')->body, "\n";
echo $client->request('PUT', '/two', [], 'second')->body, "\n";
$client->close();
echo fetch($server, '/three')->body, "\n";
finish($server);
?>
--EXPECT--
[["/one","first","POST"]]
[["/one","first","POST"],["/two","second","PUT"]]
[["/one","first","POST"],["/two","second","PUT"],["/three","","GET"]]
