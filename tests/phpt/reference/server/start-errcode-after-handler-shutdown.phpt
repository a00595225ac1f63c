--TEST--
server: After shutdown() from a handler $errCode is 0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', fn ($request, $response) => $server->shutdown());
        echo "PORT {$server->port}\n";
        $server->start();
        var_dump($server->errCode, $server->errMsg);
    });
    CODE);
fetch($server, '/');
$server->wait();
echo printed($server);
?>
--EXPECT--
int(0)
string(0) ""
