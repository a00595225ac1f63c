--TEST--
server: start() without any handler is fine: everything is 404
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        echo "PORT {$server->port}\n";
        var_dump($server->start());
    });
    CODE);
echo fetch($server, '/')->status, "\n";
var_dump($server->running());
$server->kill();
?>
--EXPECT--
404
bool(true)
