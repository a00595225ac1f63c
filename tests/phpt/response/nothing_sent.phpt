--TEST--
A handler that sends nothing: 200 with an empty body, or the status and fields it has set
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/nothing', fn () => 'ignored');
    $server->handle('/status', fn (Request $request, Response $response) => $response->status(403));
    $server->handle('/fields', function (Request $request, Response $response) {
        $response->header('X-A', '1');
        $response->cookie('c', 'v');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/nothing', '/status', '/fields'] as $path) {
    show($client->get($path));
}
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 403 Forbidden\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: c=v\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
