--TEST--
HEAD: the head of GET, no body, with end(), write(), sendfile() and nothing at all
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/end', fn (Request $request, Response $response) => $response->end('twelve bytes'));
    $server->handle('/write', function (Request $request, Response $response) {
        var_dump($response->write('some'), $response->write('more'), $response->end('last'));
    });
    $server->handle('/file', fn (Request $request, Response $response) => $response->sendfile(__FILE__, 0, 5));
    $server->handle('/nothing', fn () => null);
    CODE);
$client = WsClient::connect($server->port);
foreach (['/end', '/write', '/file', '/nothing'] as $path) {
    $client->send(WsClient::httpRequest('HEAD', $path));
    $head = $client->recvUntil("\r\n\r\n");
    show($head);
    $get = $client->get($path);
    echo $get->body === '' ? '' : $get->body . "\n";
    var_dump(preg_replace('/^Date.*$/m', '', $get->head) === preg_replace('/^Date.*$/m', '', $head));
}
echo finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 12\r\n
\r\n
twelve bytes
bool(true)
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
somemorelast
bool(true)
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: application/octet-stream\r\n
Content-Length: 5\r\n
\r\n
<?php
bool(true)
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
