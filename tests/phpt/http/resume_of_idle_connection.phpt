--TEST--
Coroutine::resume() of an idle connection's coroutine is refused
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $first = 0;
    $server->handle('/first', function (Request $request, Response $response) use (&$first) {
        $first = Coroutine::getCid();
        $response->end('first');
    });
    $server->handle('/other', function (Request $request, Response $response) use (&$first) {
        $response->end(j([@Coroutine::resume($first), swoole_last_error()]));
    });
    CODE);
$idle = WsClient::connect($server->port);
echo $idle->get('/first')->body, "\n", fetch($server, '/other')->body, "\n", $idle->get('/first')->body, "\n";
finish($server);
?>
--EXPECT--
first
[false,503]
first
