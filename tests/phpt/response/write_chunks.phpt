--TEST--
write(): the head with the first, then a chunk each, then end() with or without content
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/plain', function (Request $request, Response $response) {
        $response->header('X-A', '1');
        $results = [$response->write('a'), $response->write(str_repeat('b', 16)), $response->write("\r\n0\r\n\r\n")];
        $response->header('X-Late', 'sent no more');
        $results[] = $response->status(500);
        $results[] = $response->end();
        echo j($results), "\n";
    });
    $server->handle('/content', function (Request $request, Response $response) {
        $response->write('a');
        $response->end('last');
    });
    $server->handle('/dropped', fn (Request $request, Response $response) => $response->write('never ended'));
    $server->handle('/empty', function (Request $request, Response $response) {
        echo j([$response->write(''), swoole_last_error()]), "\n";
        $response->end();
    });
    $server->handle('/length', function (Request $request, Response $response) {
        $response->header('Content-Length', '100');
        $response->write('x');
        $response->end();
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/plain', '/content', '/dropped', '/empty', '/length'] as $path) {
    show($client->get($path));
}
echo preg_replace('/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d %\d+\.0\]/m', '[time %pid.0]', preg_replace("/ on line \\d+/", "", finish($server)));
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
1\r\n
a\r\n
10\r\n
bbbbbbbbbbbbbbbb\r\n
7\r\n
\r\n
0\r\n
\r\n
\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
1\r\n
a\r\n
4\r\n
last\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
b\r\n
never ended\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
1\r\n
x\r\n
0\r\n
\r\n
[true,true,true,true,true]

Warning: Swoole\Http\Response::write(): the data sent must not be empty in SCRIPT
[false,550]
[time %pid.0]	WARNING	Context::build_header() (ERRNO 7105): You have set 'Transfer-Encoding', 'Content-Length' will be ignored
