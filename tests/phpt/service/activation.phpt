--TEST--
Socket activation: a server listens on the socket that it was given, found by its address or its name
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

function given(string $constructor, string $names, ?callable $after = null): void
{
    $socket = stream_socket_server('tcp://127.0.0.1:0');
    $address = stream_socket_get_name($socket, false);
    $port = (int) substr(strrchr($address, ':'), 1);
    $file = TestServer::file('<?php
        Co\run(function () {
            $server = ' . str_replace('PORT', (string) $port, $constructor) . ';
            $server->handle("/", fn ($request, $response) => $response->end("port " . ($server->port === ' . $port . ' ? "given" : "other")));
            $server->handle("/end", fn ($request, $response) => $response->end("") . $server->shutdown());
            $server->start();
        });');
    $command = ['sh', '-c', 'export LISTEN_PID=$$; exec "$@"', 'sh', ...TestServer::php(), $file];
    $process = proc_open($command, [['file', '/dev/null', 'r'], STDOUT, STDOUT, $socket], $pipes, null, [
        'LISTEN_FDS' => '1', 'LISTEN_FDNAMES' => $names,
    ] + getenv());
    // It listens already, whatever the server has come to: nothing is refused.
    $client = WsClient::connect($port);
    echo $client->get('/')->body, "\n";
    $client->get('/end');
    echo 'status ', proc_close($process), "\n";
    unlink($file);
}

given('new Swoole\Coroutine\Http\Server("127.0.0.1", PORT)', 'unknown');
given('new Swoole\Coroutine\Http\Server("systemd:web")', 'web');

try {
    new Swoole\Coroutine\Http\Server('systemd:web');
} catch (Swoole\Exception $e) {
    echo $e->getMessage(), ' ', $e->getCode(), "\n";
}
?>
--EXPECT--
port given
status 0
port given
status 0
bind(systemd:web:0) failed: No such file or directory 2
