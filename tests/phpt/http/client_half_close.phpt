--TEST--
FIN after a request: it is answered, then close. FIN in the middle of one: closed silently
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        Coroutine::sleep(0.001);
        $response->end($request->server['request_uri'] . "\n");
    });
    CODE);
$inputs = [
    WsClient::httpRequest('GET', '/one'),
    WsClient::httpRequest('GET', '/one') . WsClient::httpRequest('GET', '/two'),
    WsClient::httpRequest('GET', '/one') . 'GET /half',
    '',
    'GET /half HTTP/1.1',
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab",
];
foreach ($inputs as $bytes) {
    $client = WsClient::connect($server->port);
    $client->send($bytes);
    $client->halfClose();
    preg_match_all('~(HTTP/1.1 \d+).*?(?:Connection: (\S+)).*?\r\n\r\n(/\w+)?~s', $client->recvAll(), $m, PREG_SET_ORDER);
    echo json_encode(array_map(fn ($m) => array_slice($m, 1), $m), JSON_UNESCAPED_SLASHES), ' ', $client->ended(), "\n";
}
finish($server);
?>
--EXPECT--
[["HTTP/1.1 200","close","/one"]] eof
[["HTTP/1.1 200","keep-alive","/one"],["HTTP/1.1 200","close","/two"]] eof
[["HTTP/1.1 200","keep-alive","/one"]] eof
[] eof
[] eof
[] eof
