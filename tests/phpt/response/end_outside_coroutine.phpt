--TEST--
A response kept beyond run() cannot be answered any more; it goes without harm
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    $kept = null;
    Swoole\Coroutine\run(function () use (&$kept) {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        Swoole\Coroutine::set(['socket_timeout' => 0.05]);
        $server->handle('/', function ($request, $response) use (&$kept, $server) {
            $kept = $response;
            $server->shutdown();
            $response->write('in time');
        });
        echo "PORT {$server->port}\n";
        $server->start();
    });
    echo "run() is over\n";
    var_dump($kept->end('too late'));
    $kept = null;
    echo "end\n";
    CODE);
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/'));
$client->recvUntil('in time');
$client->reset();
var_dump($server->wait());
echo printed($server);
?>
--EXPECT--
int(0)
run() is over
bool(false)
end
