--TEST--
Transfer-Encoding of the script beside a body of known length is ignored, and logged
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/end', function (Request $request, Response $response) {
        $response->header('Transfer-Encoding', 'chunked');
        $response->end('body');
    });
    $server->handle('/write', function (Request $request, Response $response) {
        $response->header('transfer-encoding', 'chunked');
        $response->write('body');
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/end', '/write', '/end'] as $path) {
    $reply = $client->get($path);
    echo $reply->header('Transfer-Encoding') ?? '-', ' ', $reply->header('Content-Length') ?? '-', " $reply->body\n";
}
echo preg_replace('/^\[.*?\]/m', '[..]', finish($server));
?>
--EXPECT--
- 4 body
chunked - body
- 4 body
[..]	WARNING	Context::build_header() (ERRNO 7105): The length of the body is known, 'Transfer-Encoding' will be ignored
[..]	WARNING	Context::build_header() (ERRNO 7105): The length of the body is known, 'Transfer-Encoding' will be ignored
