--TEST--
Descriptor 0, closed after the server was made, may be that of a client: it is served and closed as any other
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$code = <<<'PHP'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', fn ($request, $response) => $response->end("fd $request->fd"));
        $server->handle('/ws', function ($request, $ws) {
            $ws->upgrade();
            echo "fd $request->fd ", $ws->recv()->data, "\n";
            $ws->close();
        });
        $server->handle('/-stop', function ($request, $response) use ($server) {
            $server->shutdown();
            $response->end();
        });
        fclose(STDIN);
        echo "PORT {$server->port}\n";
        $server->start();
    });
    gc_collect_cycles(); // the server and its handlers
    echo @fopen('php://fd/0', 'r') ? 'left open' : 'closed', "\n";
    PHP;
$server = TestServer::command([...TestServer::php(), '-r', $code]);
$server->port = (int) $server->waitOutput('/PORT (\d+)/')[1];
$client = WsClient::connect($server->port);
foreach (['keep-alive', 'close'] as $next) {
    echo $client->request('GET', '/', ['Connection' => $next])->body, "\n";
}
$client->expectEnd();
$client->close();
$ws = WsClient::open($server->port, '/ws');
$ws->text('hello');
echo $ws->readFrame()->code(), "\n";
$ws->close();
// The descriptor of the client before may be in use yet.
echo preg_replace('/fd \d+/', 'fd n', finish($server));
?>
--EXPECT--
fd 0
fd 0
1000
fd n hello
closed
