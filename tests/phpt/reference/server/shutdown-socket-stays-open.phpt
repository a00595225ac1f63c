--TEST--
server: After shutdown() the kernel still accepts, nobody serves; the connection is reset with the server object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $server = new Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', fn ($request, $response) => $server->shutdown());
        echo "PORT {$server->port}\n";
        $server->start();
        echo "stopped\n";
        while (!is_file(getenv('WSCO_TEST_FLAG'))) {
            Coroutine::sleep(0.001);
            clearstatcache();
        }
        $server->handle('/', fn () => 0);
    });
    CODE, ['WSCO_TEST_FLAG' => $flag = sys_get_temp_dir() . '/wsco-flag-' . getmypid()]);
fetch($server, '/');
$server->waitOutput('/stopped/');
$late = WsClient::connect($server->port);
$late->send(req());
$late->expectSilence(0.05);
touch($flag);
echo $late->expectEnd(), ' ', $server->wait(), "\n";
unlink($flag);
?>
--EXPECT--
reset 0
