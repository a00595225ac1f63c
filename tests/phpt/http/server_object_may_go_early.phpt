--TEST--
The server object may go while responses are kept: they are answered, and the connections close
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    $state = new stdClass();
    function serve(stdClass $state): WeakReference
    {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $weak = WeakReference::create($server);
        $server->handle('/kept', function ($request, $response) use ($state) {
            $state->kept = $response;
            echo "kept\n";
        });
        $server->handle('/stop', function ($request, $response) use ($weak) {
            $weak->get()->shutdown();
            Coroutine::sleep(0.001);
            $response->end($weak->get() ? 'its handlers hold it' : '?');
        });
        echo "PORT {$server->port}\n";
        $server->start();
        return $weak;
    }
    Coroutine\run(function () use ($state) {
        $weak = serve($state);
        while ($weak->get()) {
            Coroutine::sleep(0.001);
        }
        $state->kept->end('long gone');
    });
    CODE);
$kept = WsClient::connect($server->port);
$kept->send(WsClient::httpRequest('GET', '/kept') . WsClient::httpRequest('GET', '/kept'));
$server->waitOutput('/kept/');
$client = WsClient::connect($server->port);
echo $client->get('/stop')->body, "\n", $client->expectEnd(), "\n";
echo $kept->readReply()->body, "\n", $kept->expectEnd(), "\n";
var_dump($server->wait());
echo printed($server);
?>
--EXPECT--
its handlers hold it
eof
long gone
eof
int(0)
kept
