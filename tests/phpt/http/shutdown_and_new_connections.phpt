--TEST--
After shutdown() the kernel still takes connections; they are served after the next start(), reset with the object
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', function ($request, $response) use ($server) {
            $server->shutdown();
            $response->end($request->server['request_uri']);
        });
        echo "PORT {$server->port}\n";
        $server->start();
        echo "stopped\n";
        while (!is_file(getenv('WSCO_TEST_FLAG'))) {
            Coroutine::sleep(0.001);
            clearstatcache();
        }
        $server->start();
        echo "stopped again\n";
        while (is_file(getenv('WSCO_TEST_FLAG'))) {
            Coroutine::sleep(0.001);
            clearstatcache();
        }
        $server->handle('/', fn () => 0);
    });
    CODE, ['WSCO_TEST_FLAG' => $flag = sys_get_temp_dir() . '/wsco-flag-' . getmypid()]);
echo fetch($server, '/1')->body, "\n";
$server->waitOutput('/stopped/');
$early = WsClient::connect($server->port);
$early->send(WsClient::httpRequest('GET', '/2'));
touch($flag);
echo $early->readReply()->body, "\n";
$server->waitOutput('/stopped again/');
$late = WsClient::connect($server->port);
unlink($flag);
echo $late->expectEnd(), "\n";
var_dump($server->wait());
?>
--EXPECT--
/1
/2
reset
int(0)
