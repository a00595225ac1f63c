--TEST--
end(): null, nothing, "", binary, 5 MiB
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/null', fn (Request $request, Response $response) => $response->end(null));
    $server->handle('/none', fn (Request $request, Response $response) => $response->end());
    $server->handle('/empty', fn (Request $request, Response $response) => $response->end(''));
    $server->handle('/int', fn (Request $request, Response $response) => $response->end(42));
    $server->handle('/binary', fn (Request $request, Response $response) => $response->end("\0\r\n\r\n\xff"));
    $server->handle('/large', fn (Request $request, Response $response) => $response->end(str_repeat('x', 5 << 20)));
    $server->handle('/array', fn (Request $request, Response $response) => $response->end([]));
    CODE);
$client = WsClient::connect($server->port);
foreach (['/null', '/none', '/empty', '/int', '/binary', '/large', '/array'] as $path) {
    $reply = $client->get($path);
    $body = strlen($reply->body) > 10 ? strlen($reply->body) . ' bytes' : json_encode($reply->body, JSON_INVALID_UTF8_SUBSTITUTE);
    echo "$path $reply->status {$reply->header('Content-Length')} $body\n";
}
echo strtok(trim(finish($server)), "\n") , "\n";
?>
--EXPECTF--
/null 200 0 ""
/none 200 0 ""
/empty 200 0 ""
/int 200 2 "42"
/binary 200 6 "\u0000\r\n\r\n\ufffd"
/large 200 5242880 5242880 bytes
/array 500 0 ""
Fatal error: Uncaught TypeError: Swoole\Http\Response::end(): Argument #1 ($content) must be of type ?string, array given in %s
