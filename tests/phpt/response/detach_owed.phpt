--TEST--
An answer that is owed behind detach() outlives the read time-out, the peer's FIN and shutdown()
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    Coroutine::set(["socket_read_timeout" => 0.03]);
    $server->handle("/late", function (Request $request, Response $response) {
        $response->detach();
        $socket = $response->socket;
        go(function () use ($socket) {
            Coroutine::sleep(0.1);
            Response::create($socket)->end("late");
        });
    });
    $server->handle("/stop", function (Request $request, Response $response) use ($server) {
        $response->detach();
        $socket = $response->socket;
        go(function () use ($socket, $server) {
            $server->shutdown();
            Coroutine::sleep(0.05);
            Response::create($socket)->end("stopped");
            echo "closed ", j($socket->isClosed()), "\n";
        });
    });
');
$c = WsClient::connect($server->port);
echo $c->get('/late')->body, "\n";
$d = WsClient::connect($server->port);
$d->send(WsClient::httpRequest('GET', '/late'));
$d->halfClose();
echo substr($d->recvAll(), -4), "\n";
$e = WsClient::connect($server->port);
$e->send(WsClient::httpRequest('GET', '/stop'));
$reply = $e->readReply();
echo $reply->header('connection'), ' ', $reply->body, "\n";
$e->expectEnd();
echo $server->wait(), "\n", printed($server);
?>
--EXPECT--
late
late
close stopped
0
closed true
