--TEST--
After end(), redirect() or sendfile() every method gives false and 7106; isWritable() tells
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $check = function (Response $response): array {
        $calls = [
            'end' => ['x'], 'write' => ['x'], 'header' => ['a', 'b'], 'status' => [200], 'cookie' => ['a', 'b'],
            'rawcookie' => ['a', 'b'], 'redirect' => ['/'], 'sendfile' => [__FILE__], 'trailer' => ['a', 'b'],
            'initHeader' => [], 'upgrade' => [],
        ];
        foreach ($calls as $method => $arguments) {
            $result = $response->$method(...$arguments);
            if ($result !== false || swoole_last_error() !== 7106) {
                $wrong[] = [$method, $result, swoole_last_error()];
            }
        }
        return $wrong ?? [$response->isWritable()];
    };
    $finish = [
        'end' => fn ($response) => $response->end('body'),
        'redirect' => fn ($response) => $response->redirect('/x'),
        'sendfile' => fn ($response) => $response->sendfile(__FILE__, 0, 4),
        'write' => fn ($response) => $response->write('a') && $response->isWritable() && $response->end('b'),
    ];
    foreach ($finish as $name => $function) {
        $server->handle("/$name", function (Request $request, Response $response) use ($function, $check) {
            echo j([$response->isWritable(), $function($response), $check($response)]), "\n";
        });
    }
    CODE);
$client = WsClient::connect($server->port);
foreach (['end', 'redirect', 'sendfile', 'write'] as $path) {
    $reply = $client->get("/$path");
    echo "$reply->status $reply->body\n";
}
echo finish($server);

// One that the script made belongs to no connection.
$response = new Swoole\Http\Response();
var_dump($response->isWritable(), $response->end('x'), swoole_last_error());
foreach (['close' => [], 'push' => ['x'], 'recv' => []] as $method => $arguments) {
    var_dump($response->$method(...$arguments), swoole_last_error());
}
?>
--EXPECT--
200 body
302 
200 <?ph
200 ab
[true,true,[false]]
[true,true,[false]]
[true,true,[false]]
[true,true,[false]]
bool(false)
bool(false)
int(7106)
bool(false)
int(1004)
bool(false)
int(1004)
bool(false)
int(1004)
