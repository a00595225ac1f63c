--TEST--
HTTP/1.2 and later minor versions are served as HTTP/1.1; getData() has the line as it was sent
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $response->end($request->server['server_protocol'] . ' ' . strtok($request->getData(), "\r"));
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['1.2', '1.9', '1.1'] as $version) {
    $client->send("GET / HTTP/$version\r\nHost: a\r\n\r\n");
    $reply = $client->readReply();
    echo $reply->header('Connection'), ' ', $reply->body, "\n";
}
finish($server);
?>
--EXPECT--
keep-alive HTTP/1.1 GET / HTTP/1.2
keep-alive HTTP/1.1 GET / HTTP/1.9
keep-alive HTTP/1.1 GET / HTTP/1.1
