--TEST--
write() to a client that never reads gives false/110 at the write time-out
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['socket_write_timeout' => 0.1]);
    $server->handle('/large', function (Request $request, Response $response) {
        while ($response->write(str_repeat('x', 1024 * 1024))) {
        }
        echo j(swoole_last_error()), "\n";
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/large'));
$server->waitOutput('/\n\d+\n/');
// The connection is of no use any more.
echo strlen($client->recvAll()) > 0 ? "a part has come\n" : "nothing has come\n";
echo finish($server);
?>
--EXPECT--
a part has come
110
