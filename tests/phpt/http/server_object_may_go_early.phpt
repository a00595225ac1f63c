--TEST--
The server object may go while a connection is served, and while a response is kept
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $state = new stdClass();
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $weak = WeakReference::create($server);
        $server->handle('/kept', function ($request, $response) use ($state) {
            $state->kept = $response;
            echo "kept\n";
        });
        $server->handle('/wait', function ($request, $response) use ($weak, $state) {
            $weak->get()->shutdown();
            while ($weak->get()) {
                Coroutine::sleep(0.001);
            }
            $response->end('the server is gone');
            $state->kept->end('long gone');
        });
        echo "PORT {$server->port}\n";
        $server->start();
    });
    CODE);
$kept = WsClient::connect($server->port);
$kept->send(WsClient::httpRequest('GET', '/kept') . WsClient::httpRequest('GET', '/kept'));
$server->waitOutput('/kept/');
$client = WsClient::connect($server->port);
echo $client->get('/wait')->body, "\n";
echo $client->expectEnd(), "\n", $kept->readReply()->body, "\n", $kept->expectEnd(), "\n";
var_dump($server->wait());
?>
--EXPECT--
the server is gone
eof
long gone
eof
int(0)
