--TEST--
Server::start() returns true; errCode tells who called shutdown(); it can be started again
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', function ($request, $response) use ($server) {
            var_dump($server->shutdown());
            $response->end('stopped');
        });
        echo "PORT {$server->port}\n";
        for ($i = 0; $i < 2; $i++) {
            var_dump($server->start(), $server->errCode, $server->errMsg);
        }
        Coroutine::create(function () use ($server) {
            $server->shutdown();
            $server->shutdown();
        });
        echo "before start it does nothing\n";
        Coroutine::create(function () use ($server) {
            Coroutine::sleep(0.001);
            $server->shutdown();
        });
        var_dump($server->start(), $server->errCode, $server->errMsg);
        var_dump(swoole_last_error());
    });
    echo "run() is over\n";
    CODE);
foreach ([1, 2] as $round) {
    $client = WsClient::connect($server->port);
    show($client->get('/'));
    echo $client->expectEnd(), "\n";
}
var_dump($server->wait());
echo printed($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 7\r\n
\r\n
stopped
eof
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 7\r\n
\r\n
stopped
eof
int(0)
NULL
bool(true)
int(0)
string(0) ""
NULL
bool(true)
int(0)
string(0) ""
before start it does nothing
bool(true)
int(125)
string(18) "Operation canceled"
int(125)
run() is over
