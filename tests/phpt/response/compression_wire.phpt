--TEST--
A compressed answer, byte for byte: order of fields, HEAD as GET, keep-alive behind it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $response->header('x-a', '1');
        $response->cookie('c', 'v');
        $response->end('<h1>Index</h1><p>Text</p>');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['gzip', 'deflate', 'compress'] as $coding) {
    show_coded($client->get('/', ['Accept-Encoding' => $coding]));
}
show_coded($client->get('/'));
foreach (['gzip', 'deflate', 'compress'] as $coding) {
    $get = $client->get('/', ['Accept-Encoding' => $coding])->head;
    $head = $client->request('HEAD', '/', ['Accept-Encoding' => $coding])->head;
    var_dump(WsClient::maskDate($get) === WsClient::maskDate($head));
}
// RFC 1952, and a window and checksum by RFC 1950.
echo bin2hex(substr($client->get('/', ['Accept-Encoding' => 'gzip'])->body, 0, 10)), "\n";
$bytes = $client->get('/', ['Accept-Encoding' => 'deflate'])->body;
var_dump(ord($bytes[0]) & 15, unpack('n', $bytes)[1] % 31);
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: c=v\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Encoding: gzip\r\n
Content-Length: *\r\n
\r\n
<h1>Index</h1><p>Text</p>
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: c=v\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Encoding: deflate\r\n
Content-Length: *\r\n
\r\n
<h1>Index</h1><p>Text</p>
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: c=v\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Length: 25\r\n
\r\n
<h1>Index</h1><p>Text</p>
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: c=v\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Length: 25\r\n
\r\n
<h1>Index</h1><p>Text</p>
bool(true)
bool(true)
bool(true)
1f8b0800000000000403
int(8)
int(0)
