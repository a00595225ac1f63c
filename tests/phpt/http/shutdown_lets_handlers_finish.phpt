--TEST--
shutdown() closes idle connections and half requests; a running handler finishes, then its connection closes
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $waiting = [];
        $server->handle('/slow', function ($request, $response) use (&$waiting) {
            echo "in\n";
            $waiting[] = Coroutine::getCid();
            Coroutine::yield();
            $response->write('as ');
            $response->end('always');
        });
        $server->handle('/go', function ($request, $response) use ($server, &$waiting) {
            $server->shutdown();
            $response->end();
        });
        echo "PORT {$server->port}\n";
        $server->start();
        echo "start() has returned\n";
        Coroutine::sleep(0.01);
        foreach ($waiting as $cid) {
            Coroutine::resume($cid);
        }
    });
    CODE);
$fresh = WsClient::connect($server->port);
$idle = WsClient::connect($server->port);
echo $idle->get('/nothing')->status, "\n";
$half = WsClient::connect($server->port);
$half->send("GET /half HTTP/1.1\r\nHost:");
$slow = WsClient::connect($server->port);
// The second request must not be served any more.
$slow->send(WsClient::httpRequest('GET', '/slow') . WsClient::httpRequest('GET', '/slow'));
$server->waitOutput('/in/');
echo fetch($server, '/go')->status, "\n";
foreach ([$fresh, $idle, $half] as $client) {
    echo $client->expectEnd(), "\n";
}
echo $slow->readReply()->body, "\n", $slow->expectEnd(), "\n";
var_dump($server->wait());
echo printed($server);
?>
--EXPECT--
404
200
eof
eof
eof
as always
eof
int(0)
in
start() has returned
