--TEST--
trailer(): fields behind the last chunk, lower-case; nothing of it without chunks
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/write', function (Request $request, Response $response) {
        $results = [$response->trailer('X-Sum', 'abc'), $response->trailer('X-Bad', "a\r\nb")];
        $response->write('data');
        $results[] = $response->trailer('X-Late', '2');
        $results[] = $response->trailer('x-sum', 'replaced');
        $response->end();
        $results[] = $response->trailer('x', 'y');
        echo j($results), "\n";
    });
    $server->handle('/end', function (Request $request, Response $response) {
        $response->trailer('x-sum', 'abc');
        $response->end('data');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/write', '/end'] as $path) {
    show($client->get($path));
}
echo preg_replace('/ in SCRIPT.*/', '', finish($server));
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
4\r\n
data\r\n
0\r\n
x-sum: replaced\r\n
x-late: 2\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
data

Warning: Swoole\Http\Response::trailer(): Header may not contain more than a single header, new line detected
[true,false,true,true,false]
