--TEST--
status(): usual phrases, unknown codes, own reasons; what cannot be in a status line is refused
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $arguments = json_decode($request->getContent());
        $result = $response->status(...$arguments);
        $response->end(j($result));
    });
    $server->handle('/twice', function (Request $request, Response $response) {
        $response->status(404, 'Own Reason');
        $response->setStatusCode(410);
        $response->end();
    });
    CODE);
$codes = [0, 200, 201, 206, 226, 302, 306, 308, 401, 404, 414, 418, 425, 431, 451, 500, 503, 511, 499, 999, 1000, 12345];
foreach ([...array_map(fn ($c) => [$c], $codes), [1000, 'x'], [200, 'Fine'], [200, ''], [500, "a\r\nX: y"]] as $arguments) {
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', '/', ['Connection' => 'close'], json_encode($arguments)));
    $answer = $client->recvAll();
    echo json_encode($arguments), ' ', strtok($answer, "\r"), ' ', substr($answer, strpos($answer, "\r\n\r\n") + 4), "\n";
}
echo fetch($server, '/twice')->reason, "\n";
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/', [], '[-5]'));
echo $client->recvUntil("\r\n");
finish($server);
?>
--EXPECT--
[0] HTTP/1.1 200 OK true
[200] HTTP/1.1 200 OK true
[201] HTTP/1.1 201 Created true
[206] HTTP/1.1 206 Partial Content true
[226] HTTP/1.1 226 IM Used true
[302] HTTP/1.1 302 Found true
[306] HTTP/1.1 306 (Unused) true
[308] HTTP/1.1 308 Permanent Redirect true
[401] HTTP/1.1 401 Unauthorized true
[404] HTTP/1.1 404 Not Found true
[414] HTTP/1.1 414 URI Too Long true
[418] HTTP/1.1 418 I'm a teapot true
[425] HTTP/1.1 425 Too Early true
[431] HTTP/1.1 431 Request Header Fields Too Large true
[451] HTTP/1.1 451 Unavailable For Legal Reasons true
[500] HTTP/1.1 500 Internal Server Error true
[503] HTTP/1.1 503 Service Unavailable true
[511] HTTP/1.1 511 Network Authentication Required true
[499] HTTP/1.1 499 Unknown Status true
[999] HTTP/1.1 999 Unknown Status true
[1000] HTTP/1.1 1000 Unknown Status true
[12345] HTTP/1.1 12345 Unknown Status true
[1000,"x"] HTTP/1.1 1000 x true
[200,"Fine"] HTTP/1.1 200 Fine true
[200,""] HTTP/1.1 200 OK true
[500,"a\r\nX: y"] HTTP/1.1 200 OK false
Gone
HTTP/1.1 -5 Unknown Status
