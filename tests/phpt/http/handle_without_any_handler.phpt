--TEST--
A server without handlers starts and answers 404
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        echo "PORT {$server->port}\n";
        $server->start();
    });
    CODE);
echo fetch($server, '/')->status, "\n";
?>
--EXPECT--
404
