--TEST--
Order on the wire: status, script fields, cookies, Server, Date, Connection, Content-Type, Content-Length
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/plain', fn (Request $request, Response $response) => $response->end('<h1>Index</h1>'));
    $server->handle('/all', function (Request $request, Response $response) {
        $response->cookie('first', '1');
        $response->header('x-b', '2');
        $response->header('x-a', '1');
        $response->rawcookie('second', '2');
        $response->header('X-B', 'replaced, in its place');
        $response->status(201);
        $response->end('x');
    });
    $server->handle('/own', function (Request $request, Response $response) {
        foreach (['content-length', 'content-type', 'connection', 'date', 'server'] as $name) {
            $response->header($name, $name === 'content-length' ? 4 : "own $name");
        }
        $response->end('four');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/plain', '/all', '/own'] as $path) {
    $client->send(WsClient::httpRequest('GET', $path));
    $head = $client->recvUntil("\r\n\r\n");
    show(str_replace('Date: own date', 'Date: Sun, 22 Nov 2026 12:31:34 GMT', $head) . $client->recv(
        (int) HttpReply::fromHead($head)->header('Content-Length')
    ));
}
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 14\r\n
\r\n
<h1>Index</h1>
HTTP/1.1 201 Created\r\n
X-B: replaced, in its place\r\n
X-A: 1\r\n
Set-Cookie: first=1\r\n
Set-Cookie: second=2\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
HTTP/1.1 200 OK\r\n
Content-Length: 4\r\n
Content-Type: own content-type\r\n
Connection: own connection\r\n
Date: *\r\n
Server: own server\r\n
\r\n
four
