--TEST--
A client that comes after a quiet time longer than the read time-out is served
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['socket_read_timeout' => 0.1, 'socket_write_timeout' => 0.1]);
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    $server->handle('/ws', function (Request $request, Response $ws) {
        $ws->upgrade();
        var_dump($ws->recv(-1));
    });
    CODE);
for ($i = 0; $i < 2; $i++) {
    usleep(300000);
    $client = WsClient::connect($server->port);
    echo $client->get('/')->body, "\n";
    $client->close();
}
// The close frame that answers a bad one has its full write time-out too.
$client = WsClient::open($server->port, '/ws');
usleep(300000);
$client->send("\x83\x80\0\0\0\0");
echo $client->readFrame()->code(), "\n";
$client->close();
echo finish($server);
?>
--EXPECT--
hello
hello
1002
bool(false)
