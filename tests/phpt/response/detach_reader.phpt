--TEST--
A coroutine that reads from a detached connection has its bytes; the next request is read when it has let go
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/read", function (Request $request, Response $response) {
        $response->detach();
        $socket = $response->socket;
        $reader = go(function () use ($socket) {
            echo "raw ", j($socket->recvAll(4)), "\n";
            $socket->send("got it");
        });
        $socket->send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhead");
    });
    $server->handle("/close", function (Request $request, Response $response) {
        $socket = $response->socket;
        $reader = go(function () use ($socket) {
            $bytes = $socket->recv();
            echo "recv ", j($bytes), $socket->errCode, "\n";
            echo "its close ", j($socket->close()), j($socket->close()), $socket->errCode, "\n";
        });
        echo "close ", j($response->close()), swoole_last_error(), j($response->isWritable()), "\n";
        Coroutine::join([$reader]);
    });
    $server->handle("/plain", fn (Request $request, Response $response) => $response->end("plain"));
');
$c = WsClient::connect($server->port);
echo $c->get('/read')->body, "\n";
$c->send('ra');
$c->send('w!' . WsClient::httpRequest('GET', '/plain'));
$c->expect('got it');
echo $c->readReply()->body, "\n";
echo $c->get('/plain')->body, "\n";
$c->send(WsClient::httpRequest('GET', '/close'));
$c->expectEnd();
echo finish($server);
?>
--EXPECT--
head
plain
plain
raw "raw!"
close false10019false
recv false125
its close truefalse9
