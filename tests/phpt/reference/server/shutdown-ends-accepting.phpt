--TEST--
server: shutdown() ends accepting, and start() returns true
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', fn ($request, $response) => $server->shutdown());
        echo "PORT {$server->port}\n";
        var_dump($server->start());
    });
    echo "run() is over\n";
    CODE);
fetch($server, '/');
$server->wait();
echo printed($server);
?>
--EXPECT--
bool(true)
run() is over
