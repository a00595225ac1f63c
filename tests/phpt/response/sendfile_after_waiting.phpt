--TEST--
sendfile() that has waited for room sends nothing when the connection has become a WebSocket meanwhile
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/ws.inc';

$server = serve(<<<'CODE'
    file_put_contents($file = tempnam(sys_get_temp_dir(), 'wsco-'), str_repeat('f', 200000));
    register_shutdown_function(unlink(...), $file);
    $other = $full = null;
    $server->handle('/full', function (Request $request, Response $response) use (&$other, &$full) {
        $response->detach();
        $other = Response::create($response->socket);
        $full = Response::create($response->socket);
    });
    $server->handle('/ws', function (Request $request, Response $response) use (&$other, &$full, $file) {
        $full->end(str_repeat('.', 8 << 20));
        Coroutine::create(function () use (&$other, $file) {
            Coroutine::sleep(0.001); // until upgrade() waits
            echo "both wait\n";
            $sent = $other->sendfile($file);
            echo 'sendfile ', j($sent), ' ', swoole_last_error(), ' ', j($other->isWritable()), "\n";
        });
        $upgraded = $response->upgrade();
        echo 'upgrade ', j($upgraded), "\n";
        $response->push('a frame');
        $response->recv();
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/full') . WsClient::httpRequest('GET', '/ws', ['Upgrade' => 'websocket',
    'Connection' => 'Upgrade', 'Sec-WebSocket-Key' => 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version' => '13']));
$server->waitOutput('/both wait/');
echo strlen($client->readReply()->body), "\n", $client->recvUntil("\r\n\r\n") !== '' ? 'upgraded' : '', "\n";
$client->expect("\x81\x07a frame");
$server->waitOutput('/sendfile/');
$client->send("\x88\x82\0\0\0\0\x03\xe8");
$client->expect("\x88\x02\x03\xe8");
$client->expectEnd();
echo finish($server);
?>
--EXPECT--
8388608
upgraded
both wait
upgrade true
sendfile false 507 false
