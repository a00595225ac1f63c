--TEST--
A file that becomes shorter while it is sent: the connection ends, so nobody takes the next answer for its rest
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = tempnam(sys_get_temp_dir(), 'wsco-large-');
$handle = fopen($file, 'r+');
ftruncate($handle, 32 * 1024 * 1024);
$server = serve(<<<'CODE'
    $server->handle('/file', function (Request $request, Response $response) {
        $response->sendfile(getenv('WSCO_TEST_FILE'));
        echo "queued\n";
    });
    CODE, [], ['WSCO_TEST_FILE' => $file]);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/file') . WsClient::httpRequest('GET', '/none'));
$server->waitOutput('/queued/');
ftruncate($handle, 1000);
$bytes = $client->recvAll();
var_dump(strlen($bytes) < 32 * 1024 * 1024, str_contains($bytes, '404'));
unlink($file);
finish($server);
?>
--EXPECT--
bool(true)
bool(false)
