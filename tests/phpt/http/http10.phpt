--TEST--
HTTP/1.0: no chunks; a body of unknown length ends with the connection
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/write', function (Request $request, Response $response) {
        $response->trailer('x-sum', 'dropped');
        $response->write('one ');
        $response->write('two ');
        $response->end('three');
    });
    $server->handle('/end', fn (Request $request, Response $response) => $response->end(
        $request->server['server_protocol'] . ' ' . j($request->header)
    ));
    CODE);
show_all($server, "GET /end HTTP/1.0\r\n\r\n");
show_all($server, "GET /write HTTP/1.0\r\n\r\n");
show_all($server, "GET /write HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /end HTTP/1.0\r\n\r\n");
show_all($server, "GET /end HTTP/1.0\r\nConnection: keep-alive\r\n\r\nHEAD /write HTTP/1.0\r\n\r\n");
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 11\r\n
\r\n
HTTP/1.0 []
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
one two three
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
one two three
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Length: 36\r\n
\r\n
HTTP/1.0 {"connection":"keep-alive"}HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
