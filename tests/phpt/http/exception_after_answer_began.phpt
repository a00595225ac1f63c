--TEST--
An exception after status() or end(): the answer is what was begun; after write() it ends without the last chunk
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/status', function (Request $request, Response $response) {
        $response->status(418);
        $response->header('X-Before', 'yes');
        throw new Exception('one');
    });
    $server->handle('/write', function (Request $request, Response $response) {
        $response->write('begun');
        throw new Exception('two');
    });
    $server->handle('/end', function (Request $request, Response $response) {
        $response->end('ended');
        throw new Exception('three');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/status', '/end'] as $path) {
    show($client->get($path));
}
// The peer must not take half a body for the whole, nor another answer for its rest.
$client->send(WsClient::httpRequest('GET', '/write') . WsClient::httpRequest('GET', '/end'));
show($client->recvAll());
preg_match_all('/Uncaught Exception: \w+/', finish($server), $m);
echo implode("\n", $m[0]), "\n";
?>
--EXPECT--
HTTP/1.1 418 I'm a teapot\r\n
X-Before: yes\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
ended
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
5\r\n
begun\r\n
Uncaught Exception: one
Uncaught Exception: three
Uncaught Exception: two
