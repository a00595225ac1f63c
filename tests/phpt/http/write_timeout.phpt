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
        // With a part missing it can never be a whole answer.
        echo j([$response->write('more'), swoole_last_error(), $response->end(), swoole_last_error()]), "\n";
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/large'));
$server->waitOutput('/\n\d+\n/');
$bytes = $client->recvAll();
var_dump(str_starts_with($bytes, 'HTTP/1.1 200 OK'), str_ends_with($bytes, "\r\n0\r\n\r\n"));
echo finish($server);
?>
--EXPECT--
bool(true)
bool(false)
110
[false,32,false,32]
