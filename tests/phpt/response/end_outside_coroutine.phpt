--TEST--
A response kept beyond run() can still be answered, at once; after a reset it goes without harm
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$fifo = sys_get_temp_dir() . '/wsco-test-fifo-' . getmypid();
posix_mkfifo($fifo, 0600);
$server = TestServer::code(<<<'CODE'
    $kept = [];
    Swoole\Coroutine\run(function () use (&$kept) {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        Swoole\Coroutine::set(['socket_timeout' => 0.05]);
        $server->handle('/', function ($request, $response) use (&$kept, $server) {
            $kept[] = $response;
            count($kept) < 2 ?: $server->shutdown();
            $response->write('in time');
        });
        echo "PORT {$server->port}\n";
        $server->start();
    });
    echo "run() is over\n";
    var_dump($kept[0]->end('late'));
    fgets(fopen(getenv('GO_ON'), 'r'));
    var_dump($kept[1]->end('too late'));
    $kept = [];
    echo "end\n";
    CODE, ['GO_ON' => $fifo]);
foreach ([0, 1] as $i) {
    $clients[$i] = WsClient::connect($server->port);
    $clients[$i]->send(WsClient::httpRequest('GET', '/'));
    $clients[$i]->recvUntil('in time');
}
$clients[0]->recvUntil("late\r\n0\r\n\r\n");
$clients[1]->reset();
file_put_contents($fifo, "\n");
var_dump($server->wait());
echo printed($server);
unlink($fifo);
?>
--EXPECT--
int(0)
run() is over
bool(true)
bool(false)
end
