--TEST--
server: 512 connections may wait until start() takes them
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/stop', fn () => $server->shutdown());
        $server->handle('/', fn ($request, $response) => $response->end('x'));
        echo "PORT {$server->port}\n";
        while (!is_file(getenv('WSCO_TEST_FLAG'))) {
            Swoole\Coroutine::sleep(0.005);
            clearstatcache();
        }
        $server->start();
    });
    CODE, ['WSCO_TEST_FLAG' => $flag = sys_get_temp_dir() . '/wsco-backlog-' . getmypid()]);
for ($i = 0; $i < 512; $i++) {
    $clients[] = $client = stream_socket_client("tcp://127.0.0.1:$server->port");
    fwrite($client, "GET / HTTP/1.0\r\n\r\n");
}
touch($flag);
echo array_sum(array_map(fn ($client) => (int) str_ends_with(stream_get_contents($client), "\r\n\r\nx"), $clients)), "\n";
unlink($flag);
WsClient::connect($server->port)->send(req('/stop'));
var_dump($server->wait());
?>
--EXPECT--
512
int(0)
