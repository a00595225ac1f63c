--TEST--
A client that does not read its answer is ended after the write time-out; one that reads slowly but steadily gets all of it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['socket_write_timeout' => 0.5]);
    $server->set(['response_min_rate' => 1000]);
    $server->handle('/', function (Request $request, Response $response) {
        $response->header('Connection', 'close');
        $response->end(str_repeat('x', 20 << 20));
    });
    CODE);
$never = WsClient::connect($server->port, ['rcvbuf' => 4096]);
$never->send(WsClient::httpRequest('GET', '/'));
$slow = WsClient::connect($server->port, ['rcvbuf' => 65536]);
$slow->send(WsClient::httpRequest('GET', '/'));
for ($got = 0; $got < 19 << 20; $got += strlen($slow->recv(1 << 20))) {
    usleep(100000);
}
echo strlen(strstr($slow->recvAll(), 'x')) + $got > 20 << 20 ? "all came\n" : "cut\n";
echo strlen($never->recvAll()) < 20 << 20 ? "ended\n" : "all came\n";
echo finish($server);
?>
--EXPECT--
all came
ended
