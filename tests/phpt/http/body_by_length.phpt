--TEST--
Request bodies with Content-Length: binary, empty, split, 2 MiB
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $body = $request->getContent();
        $response->end(j([$request->getMethod(), strlen($body), md5($body)]));
    });
    CODE);
$client = WsClient::connect($server->port);
$bodies = ['', 'x', "\r\n\r\n", implode(array_map('chr', range(0, 255))), str_repeat('0123456789', 20000),
    str_repeat("\0", 2 * 1024 * 1024)];
foreach ($bodies as $body) {
    foreach (['POST', 'GET', 'DELETE'] as $method) {
        $wanted = json_encode([$method, strlen($body), md5($body)]);
        $got = $client->request($method, '/', [], $body)->body;
        echo $got === $wanted ? "ok\n" : "$got instead of $wanted\n";
    }
}
$request = WsClient::httpRequest('PUT', '/', ['Content-Length' => '0005'], "a\0b\r\n") . WsClient::httpRequest('GET', '/');
$client->sendSplit($request, 1);
echo $client->readReply()->body, "\n", $client->readReply()->body, "\n";
finish($server);
?>
--EXPECTF--
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
ok
["PUT",5,"%s"]
["GET",0,"d41d8cd98f00b204e9800998ecf8427e"]
