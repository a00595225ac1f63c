--TEST--
Response::create where another is open, where the connection is idle, closed or upgraded
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $kept = null;
    $server->handle("/two", function (Request $request, Response $response) {
        // Two answers to one request: the peer sees both, the server keeps its order.
        $other = Response::create($response->socket);
        echo "other ", j($other->end("other")), "\n";
        echo "own ", j($response->end("own")), "\n";
    });
    $server->handle("/three", function (Request $request, Response $response) use (&$kept) {
        $kept = Response::create($response->socket);
        $response->end("three");
    });
    $server->handle("/four", function (Request $request, Response $response) use (&$kept) {
        $kept = null;
        $response->end("four");
    });
    $server->handle("/idle", function (Request $request, Response $response) use (&$kept) {
        $kept = $response->socket;
        $response->end("idle");
    });
    $server->handle("/use", function (Request $request, Response $response) use (&$kept) {
        $answer = Response::create($kept);
        echo "idle ", j($answer->end("unasked")), "\n";
        try {
            $kept->recv();
        } catch (Swoole\Error $e) {
            echo "the server reads ", swoole_last_error(), "\n";
        }
        $kept = null;
        $response->end("used");
    });
    $server->handle("/closed", function (Request $request, Response $response) {
        $socket = $response->socket;
        $before = Response::create($socket);
        $response->close();
        $after = Response::create($socket);
        foreach ([$before, $after] as $answer) {
            echo "closed ", j($answer->write("x")), swoole_last_error(), j($answer->end("x")), swoole_last_error(), j($answer->close()), swoole_last_error(), "\n";
        }
        Response::create($socket);
    });
    $server->handle("/ws", function (Request $request, Response $response) {
        $before = Response::create($response->socket);
        $chunked = Response::create($response->socket);
        $lost = Response::create($response->socket);
        $response->upgrade();
        unset($lost);
        echo "upgraded ", j(Response::create($response->socket)), swoole_last_error(), "\n";
        echo "before ", j($before->upgrade()), swoole_last_error(), j($before->end("in the frames")), swoole_last_error(), "\n";
        echo "chunks ", j($chunked->write("a")), swoole_last_error(), j($chunked->end("b")), swoole_last_error(), "\n";
        echo "file ", j(Response::create([$response->socket, $request])), "\n";
        $response->push("frame");
        echo "recv ", $response->recv()->data, "\n";
    });
');
$c = WsClient::connect($server->port);
$c->send(WsClient::httpRequest('GET', '/two'));
echo $c->readReply()->body, ' ', $c->readReply()->body, "\n";
echo $c->get('/three')->body, "\n";
$c->send(WsClient::httpRequest('GET', '/four'));
echo $c->readReply()->header('content-length'), ' ', $c->readReply()->body, "\n";
echo $c->get('/idle')->body, ' ', fetch($server, '/use')->body, ' ', $c->readReply()->body, "\n";
$c->send(WsClient::httpRequest('GET', '/closed'));
$c->expectEnd();
$c = WsClient::open($server->port, '/ws');
echo $c->readText(), "\n";
$c->text('hello');
$c->expectClose(1000);
echo finish($server);
?>
--EXPECTF--
other own
three
0 four
idle used unasked
frame
other true
own true
idle true
the server reads 10002
closed false9false32false9
closed false9false32false9
upgraded 
Warning: Swoole\Http\Response::create(): fd[%d] is a websocket connection in %s on line %d
false507
before false7106false507
chunks false507false32
file 
Warning: Swoole\Http\Response::create(): fd[%d] is a websocket connection in %s on line %d
false
recv hello
