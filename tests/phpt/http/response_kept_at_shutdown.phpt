--TEST--
A response kept over shutdown() can still be answered; its connection closes then
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $kept = null;
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', function ($request, $response) use (&$kept, $server) {
            $kept = $response;
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        $server->start();
        Coroutine::sleep(0.001);
        var_dump($kept->end('late'));
    });
    CODE);
show_all($server, WsClient::httpRequest('GET', '/') . WsClient::httpRequest('GET', '/'));
var_dump($server->wait());
echo printed($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
late
int(0)
bool(true)
