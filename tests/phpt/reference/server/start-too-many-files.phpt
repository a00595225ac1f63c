--TEST--
server: Without a free descriptor accepting rests for a second and goes on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = failing_call('accept4,accept:error=EMFILE:when=1', <<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1');
        $server->handle('/', function ($request, $response) use ($server) {
            $response->end('served');
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        var_dump($server->start(), $server->errCode);
    });
    CODE);
$server->port = (int) $server->waitOutput('/PORT (\d+)/')[1];
echo fetch($server, '/')->body, "\n";
$server->wait();
echo printed($server);
?>
--EXPECTF--
served
[%s]	WARNING	accept failed, Error: Too many open files[24]; it is tried again each second
bool(true)
int(0)
