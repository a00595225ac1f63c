--TEST--
server: start() works again after a shutdown; the socket stays open in between
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $server = new Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', function ($request, $response) use ($server) {
            $response->end($request->server['request_uri']);
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        $fd = $server->fd;
        $server->start();
        // A client that comes in between waits in the kernel.
        $client = stream_socket_client("tcp://127.0.0.1:$server->port");
        fwrite($client, "GET /between HTTP/1.0\r\n\r\n");
        var_dump($server->fd === $fd, $server->start());
        echo strrchr(stream_get_contents($client), "\n"), "\n";
    });
    CODE);
echo fetch($server, '/first')->body, "\n";
$server->wait();
echo printed($server);
?>
--EXPECT--
/first
bool(true)
bool(true)

/between
