--TEST--
An idle connection's coroutine exists, but is not counted; ids are per connection and end with it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $first = 0;
    $server->handle('/first', function (Request $request, Response $response) use (&$first) {
        $first = Coroutine::getCid();
        $response->end(j(Coroutine::stats()['coroutine_num']));
    });
    $server->handle('/other', function (Request $request, Response $response) use (&$first) {
        $response->end(j([
            Coroutine::getCid() === $first,
            Coroutine::exists($first),
            Coroutine::getContext($first) === null,
            Coroutine::stats()['coroutine_num'],
        ]));
    });
    $server->handle('/until-gone', function (Request $request, Response $response) use (&$first) {
        while (Coroutine::exists($first)) {
            Coroutine::sleep(0.001);
        }
        $response->end('gone');
    });
    CODE);
// The starter and the handler's own.
$idle = WsClient::connect($server->port);
echo $idle->get('/first')->body, "\n";
$other = WsClient::connect($server->port);
echo $other->get('/other')->body, "\n";
echo $idle->get('/first')->body, "\n";
$idle->close();
echo $other->get('/until-gone')->body, "\n";
finish($server);
?>
--EXPECT--
2
[false,true,true,2]
2
gone
