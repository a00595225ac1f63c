--TEST--
An exception after status(), write(), end(): the answer becomes what had been begun
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
foreach (['/status', '/write', '/end'] as $path) {
    show($client->get($path));
}
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
Transfer-Encoding: chunked\r\n
\r\n
5\r\n
begun\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
ended
Uncaught Exception: one
Uncaught Exception: two
Uncaught Exception: three
