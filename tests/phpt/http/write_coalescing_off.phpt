--TEST--
write_coalescing => false: bytes leave at each write, while the handler goes on without suspending
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['hook_flags' => 0]);
    $server->set(['write_coalescing' => false]);
    $server->handle('/', function (Request $request, Response $response) {
        $response->write('early');
        // Blocks everybody on purpose: what the client has by then left without the loop.
        while (!is_file(getenv('WSCO_TEST_FLAG'))) {
            usleep(1000);
            clearstatcache();
        }
        $response->end();
    });
    CODE, [], ['WSCO_TEST_FLAG' => $flag = sys_get_temp_dir() . '/wsco-flag-' . getmypid()]);
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/'));
$client->recvUntil("5\r\nearly");
touch($flag);
$client->expect("\r\n0\r\n\r\n");
echo "early, then the end\n";
unlink($flag);
finish($server);
?>
--EXPECT--
early, then the end
