--TEST--
Request->server first read when connection, answer and server are gone: addresses and time of the arrival
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$server = TestServer::code(<<<'PHP'
    use Swoole\Coroutine\Http\Server;

    $kept = [];
    foreach (['127.0.0.1', '0.0.0.0', 'unix:/' . getenv('WSCO_TEST_SOCKET')] as $host) {
        Co\run(function () use ($host, &$kept) {
            $server = new Server($host, 0);
            $server->handle('/', function ($request, $response) use (&$kept, $server) {
                $kept[] = [$request, microtime(true), $server->port];
                $response->end();
                $server->shutdown();
            });
            echo "PORT {$server->port}\n";
            $server->start();
        });
    }
    // Connections and servers went with their runs.
    gc_collect_cycles();
    foreach ($kept as [$request, $served, $port]) {
        $server = $request->server;
        $port = $port === $server['server_port'] ? 'port' : $server['server_port'];
        $before = [$server['request_time_float'] <= $served, $server['request_time'] === (int) $server['request_time_float']];
        $peer = $server['remote_port'] > 0 ? 'a port' : 'no port';
        $text = [$server['remote_addr'], $peer, $server['server_addr'], $port, $request->get, $request->header, $request->fd > 2];
        echo str_replace(getenv('WSCO_TEST_SOCKET'), 'SOCKET', json_encode([$text, $before], JSON_UNESCAPED_SLASHES)), "\n";
    }
    PHP, ['WSCO_TEST_SOCKET' => $socket = sys_get_temp_dir() . '/wsco-' . getmypid() . '.sock']);
foreach ([$server->port, null, "unix:/$socket"] as $i => $address) {
    $ports = $server->waitOutput('/^(?:PORT (\d+)\n){' . ($i + 1) . '}/');
    $client = WsClient::connect($address ?? (int) $ports[1]);
    echo $client->get('/?n=' . $i)->status, "\n";
    $client->close();
}
$server->wait();
echo preg_replace('/^PORT \d+\n/m', '', $server->stdout());
?>
--EXPECT--
200
200
200
[["127.0.0.1","a port","127.0.0.1","port",{"n":"0"},{"host":"localhost"},true],[true,true]]
[["127.0.0.1","a port","127.0.0.1","port",{"n":"1"},{"host":"localhost"},true],[true,true]]
[["","no port","SOCKET","port",{"n":"2"},{"host":"localhost"},true],[true,true]]
