--TEST--
acceptance: H2: what stands behind run() is executed only after /stop
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
        $server->start();
    });
    echo 1;
    CODE);
echo fetch($server, '/')->body, "\n";
var_dump(printed($server));
echo fetch($server, '/stop')->body, "\n", $server->wait(), "\n";
var_dump(printed($server));
?>
--EXPECT--
<h1>Index</h1>
string(0) ""
<h1>Stop</h1>
0
string(1) "1"
