--TEST--
exit in a handler ends the request only: 200 or the status set, nothing printed, the exit code stays 0
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/exit', function () {
        Coroutine::defer(fn () => print("deferred\n"));
        exit;
    });
    $server->handle('/text', fn () => exit('not printed'));
    $server->handle('/code', fn () => exit(7));
    $server->handle('/status', function (Request $request, Response $response) {
        $response->status(404, 'Nowhere');
        die(3);
    });
    $server->handle('/write', function (Request $request, Response $response) {
        $response->write('begun');
        exit(1);
    });
    $server->handle('/finally', function (Request $request, Response $response) {
        try {
            exit(2);
        } finally {
            $response->end('finally');
        }
    });
    $server->handle('/caught', function (Request $request, Response $response) {
        try {
            exit(5);
        } catch (Swoole\ExitException $e) {
            $response->end(j([$e->getMessage(), $e->getStatus()]));
        }
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/exit', '/text', '/code', '/status', '/write', '/finally', '/caught'] as $path) {
    $reply = $client->get($path);
    echo "$path: $reply->status $reply->reason, ", $reply->header('Connection'), ", $reply->body\n";
}
echo finish($server);
?>
--EXPECT--
/exit: 200 OK, keep-alive, 
/text: 200 OK, keep-alive, 
/code: 200 OK, keep-alive, 
/status: 404 Nowhere, keep-alive, 
/write: 200 OK, keep-alive, begun
/finally: 200 OK, keep-alive, finally
/caught: 200 OK, keep-alive, ["swoole exit",5]
deferred
