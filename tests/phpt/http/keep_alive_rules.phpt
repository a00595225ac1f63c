--TEST--
Keep-alive: by version, by the request's Connection, by the response's Connection
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/plain', fn (Request $request, Response $response) => $response->end('x'));
    $server->handle('/close', function (Request $request, Response $response) {
        $response->header('connection', 'x, Close');
        $response->end('x');
    });
    $server->handle('/keep', function (Request $request, Response $response) {
        $response->header('Connection', 'keep-alive');
        $response->end('x');
    });
    CODE);
$cases = [
    ['/plain', '1.1', []],
    ['/plain', '1.1', ['Connection' => 'close']],
    ['/plain', '1.1', ['Connection' => 'foo, CLOSE']],
    ['/plain', '1.1', ['Connection' => ['foo', 'close']]],
    ['/plain', '1.1', ['Connection' => 'keep-alive']],
    ['/plain', '1.1', ['Connection' => 'closed']],
    ['/plain', '1.0', []],
    ['/plain', '1.0', ['Connection' => 'Keep-Alive']],
    ['/plain', '1.0', ['Connection' => 'close, keep-alive']],
    ['/close', '1.1', []],
    ['/close', '1.0', ['Connection' => 'keep-alive']],
    ['/keep', '1.1', ['Connection' => 'close']],
];
foreach ($cases as [$path, $version, $headers]) {
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', $path, $headers, null, $version));
    $says = $client->readReply()->header('Connection');
    // A second request tells what it does.
    try {
        $does = $client->get('/plain')->status;
    } catch (WsClientError) {
        $does = $client->ended();
    }
    echo "$path $version ", json_encode($headers), ": $says, $does\n";
}
finish($server);
?>
--EXPECTF--
/plain 1.1 []: keep-alive, 200
/plain 1.1 {"Connection":"close"}: close, e%s
/plain 1.1 {"Connection":"foo, CLOSE"}: close, e%s
/plain 1.1 {"Connection":["foo","close"]}: close, e%s
/plain 1.1 {"Connection":"keep-alive"}: keep-alive, 200
/plain 1.1 {"Connection":"closed"}: keep-alive, 200
/plain 1.0 []: close, e%s
/plain 1.0 {"Connection":"Keep-Alive"}: keep-alive, 200
/plain 1.0 {"Connection":"close, keep-alive"}: close, e%s
/close 1.1 []: x, Close, e%s
/close 1.0 {"Connection":"keep-alive"}: x, Close, e%s
/keep 1.1 {"Connection":"close"}: keep-alive, e%s
