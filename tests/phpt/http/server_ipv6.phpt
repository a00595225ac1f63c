--TEST--
Server on IPv6 serves, and tells the addresses
--SKIPIF--
<?php require __DIR__ . '/../inc/ipv6.skip.inc'; ?>
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('::1', 0);
        $server->handle('/', function ($request, $response) use ($server) {
            ['remote_addr' => $remote, 'remote_port' => $port, 'server_addr' => $local] = $request->server;
            $response->end("$server->host: " . ($port > 0 ? $remote : '?') . " at $local");
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        $server->start();
    });
    CODE);
echo WsClient::connect("[::1]:$server->port")->get('/')->body, "\n";
var_dump($server->wait());
?>
--EXPECT--
::1: ::1 at ::1
int(0)
