--TEST--
acceptance: H1: pages for /, /test and all below it; /stop ends start() and run()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0, false);
        $server->handle('/', function ($request, $response) {
            $response->end('<h1>Index</h1>');
        });
        $server->handle('/test', function ($request, $response) {
            $response->end('<h1>Test</h1>');
        });
        $server->handle('/stop', function ($request, $response) use ($server) {
            $response->end('<h1>Stop</h1>');
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        var_dump($server->start());
    });
    echo "run() is over\n";
    CODE);
foreach (['/', '/test', '/test111', '/stop'] as $path) {
    $reply = fetch($server, $path);
    echo "$path $reply->status $reply->body\n";
}
echo $server->wait(), "\n", printed($server);
?>
--EXPECT--
/ 200 <h1>Index</h1>
/test 200 <h1>Test</h1>
/test111 200 <h1>Test</h1>
/stop 200 <h1>Stop</h1>
0
bool(true)
run() is over
