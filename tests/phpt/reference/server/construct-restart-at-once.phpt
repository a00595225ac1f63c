--TEST--
server: The port can be bound again at once after it had connections
--FILE--
<?php
use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;

Coroutine\run(function () {
    $server = new Server('127.0.0.1');
    $server->handle('/', function ($request, $response) use ($server) {
        $response->end('x');
        $server->shutdown();
    });
    $client = stream_socket_client("tcp://127.0.0.1:$server->port");
    fwrite($client, "GET / HTTP/1.0\r\n\r\n");
    // The server ends the connection, so its side stays in TIME_WAIT.
    $server->start();
    Coroutine::defer(function () use ($server, $client) {
        var_dump(substr(stream_get_contents($client), -1));
        $port = $server->port;
        $server = null;
    });
    global $port;
    $port = $server->port;
});
gc_collect_cycles();
var_dump((new Server('127.0.0.1', $port))->port === $port);
?>
--EXPECT--
string(1) "x"
bool(true)
