--TEST--
Asterisk, authority and absolute form are taken as the path and fall to the "/" handler
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/p', fn ($request, $response) => $response->end('wrong'));
    $server->handle('/', function (Request $request, Response $response) {
        $response->end("{$request->server['request_method']} {$request->server['request_uri']}");
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['OPTIONS *', 'CONNECT example.com:80', 'GET http://example.com/p', 'GET //p', 'GET /..//p'] as $line) {
    [$method, $target] = explode(' ', $line);
    echo $client->request($method, $target)->body, "\n";
}
finish($server);
?>
--EXPECT--
OPTIONS *
CONNECT example.com:80
GET http://example.com/p
GET //p
GET /..//p
