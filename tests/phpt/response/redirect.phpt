--TEST--
redirect(): status and Location, no body; also over fields set before and after write()
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/plain', fn (Request $request, Response $response) => $response->redirect('/a b?ü'));
    $server->handle('/status', function (Request $request, Response $response) {
        $response->header('location', 'replaced');
        $response->header('X-A', '1');
        $response->status(200);
        $response->redirect('http://example.com/', 301);
    });
    $server->handle('/evil', function (Request $request, Response $response) {
        echo j($response->redirect("/\r\nX-Evil: 1")), "\n";
        $response->end('refused');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/plain', '/status', '/evil'] as $path) {
    show($client->get($path));
}
echo preg_replace('/ in SCRIPT.*/', '', finish($server));
?>
--EXPECT--
HTTP/1.1 302 Found\r\n
Location: /a b?ü\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 301 Moved Permanently\r\n
Location: http://example.com/\r\n
X-A: 1\r\n
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
Content-Length: 7\r\n
\r\n
refused

Warning: Swoole\Http\Response::redirect(): Header may not contain more than a single header, new line detected
false
