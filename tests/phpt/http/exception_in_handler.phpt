--TEST--
An exception in a handler: printed as a fatal error, answered with 500, the connection and the server go on
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    set_exception_handler(fn () => print("never consulted\n"));
    $server->handle('/throw', function (Request $request, Response $response) {
        Coroutine::defer(fn () => print("deferred\n"));
        Coroutine::sleep(0.001);
        throw new DomainException('oh no', 3);
    });
    $server->handle('/type', function (Request $request, int $response) {
    });
    $server->handle('/previous', function (Request $request, Response $response) {
        try {
            throw new LogicException('first');
        } finally {
            throw new RuntimeException('second');
        }
    });
    $server->handle('/fine', fn (Request $request, Response $response) => $response->end('fine'));
    CODE);
$client = WsClient::connect($server->port);
show($client->get('/throw'));
echo $client->get('/fine')->body, "\n";
echo $client->get('/type')->status, "\n";
echo $client->get('/previous')->status, "\n";
echo $client->get('/fine')->body, "\n";
echo finish($server);
?>
--EXPECTF--
HTTP/1.1 500 Internal Server Error\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
fine
500
500
fine

Fatal error: Uncaught DomainException: oh no in SCRIPT:%d
Stack trace:
#0 [internal function]: {closure%S}(%s)
#1 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#2 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of GET /throw, client 127.0.0.1:%d, coroutine %d
deferred

Fatal error: Uncaught TypeError: {closure%S}(): Argument #2 ($response) must be of type int, Swoole\Http\Response given%S in SCRIPT:%d
Stack trace:
#0 [internal function]: {closure%S}(%s)
#1 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#2 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of GET /type, client 127.0.0.1:%d, coroutine %d

Fatal error: Uncaught LogicException: first in SCRIPT:%d
Stack trace:
#0 [internal function]: {closure%S}(%s)
#1 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#2 {main}

Next RuntimeException: second in SCRIPT:%d
Stack trace:
#0 [internal function]: {closure%S}(%s)
#1 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#2 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of GET /previous, client 127.0.0.1:%d, coroutine %d
