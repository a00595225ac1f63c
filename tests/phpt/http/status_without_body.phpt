--TEST--
204 and 304 have no body and no Content-Length, whatever the script passes
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/end', function (Request $request, Response $response) {
        $response->status((int) $request->get['status']);
        $response->end('a body');
    });
    $server->handle('/write', function (Request $request, Response $response) {
        $response->status((int) $request->get['status']);
        $response->header('Content-Length', '6');
        $response->write('a body');
        $response->end('and more');
    });
    $server->handle('/length', function (Request $request, Response $response) {
        $response->status((int) $request->get['status']);
        $response->header('Content-Length', '6');
        $response->end('a body');
    });
    $server->handle('/file', function (Request $request, Response $response) {
        $response->status((int) $request->get['status']);
        $response->sendfile(__FILE__);
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/end', '/write', '/length', '/file'] as $path) {
    foreach ([204, 304] as $status) {
        // The answer of the next request shows that nothing lies between them.
        $client->send(WsClient::httpRequest('GET', "$path?status=$status") . WsClient::httpRequest('GET', '/nothing'));
        echo "$path ";
        show($client->recvUntil("\r\n\r\n"));
        $client->expect('HTTP/1.1 404 Not Found');
        $client->recvUntil("\r\n\r\n");
    }
}
finish($server);
?>
--EXPECT--
/end HTTP/1.1 204 No Content\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/end HTTP/1.1 304 Not Modified\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/write HTTP/1.1 204 No Content\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/write HTTP/1.1 304 Not Modified\r\n
Content-Length: 6\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/length HTTP/1.1 204 No Content\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/length HTTP/1.1 304 Not Modified\r\n
Content-Length: 6\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/file HTTP/1.1 204 No Content\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
/file HTTP/1.1 304 Not Modified\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
