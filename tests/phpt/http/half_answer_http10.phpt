--TEST--
Half an answer to HTTP/1.0 ends with a reset, a whole one with FIN: there only the end of the connection tells
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/whole', function (Request $request, Response $response) {
        $response->write('the whole of it');
    });
    $server->handle('/throws', function (Request $request, Response $response) {
        $response->write('half');
        Coroutine::sleep(0.001);
        throw new Exception('behind write()');
    });
    $server->handle('/unread', function (Request $request, Response $response) {
        Coroutine::set(['socket_write_timeout' => 0.1]);
        while ($response->write(str_repeat('x', 1 << 20)));
        Coroutine::set(['socket_write_timeout' => 60]);
        $response->end('not behind a hole');
        echo "/unread is over\n";
    });
    $server->handle('/late', function (Request $request, Response $response) {
        Coroutine::set(['socket_write_timeout' => 0.1]);
        $response->write(str_repeat('x', 8 << 20));
        $response->end();
        Coroutine::sleep(0.5);
        echo "/late is over\n";
    });
    CODE);

foreach (['/whole', '/throws', '/unread', '/late'] as $path) {
    try {
        $client = WsClient::connect($server->port, ['rcvbuf' => 65536]);
        $client->send("GET $path HTTP/1.0\r\n\r\n");
        // The last two: nothing is read until the server has given up.
        if (in_array($path, ['/unread', '/late'])) {
            $server->waitOutput("~^$path is over~m");
        }
        $client->recvAll();
    } catch (WsClientError) {
    }
    echo "$path: ", $client->ended(), "\n";
    $client->close();
}
echo substr_count(finish($server), 'Uncaught Exception: behind write()'), "\n";
?>
--EXPECT--
/whole: eof
/throws: reset
/unread: reset
/late: reset
1
