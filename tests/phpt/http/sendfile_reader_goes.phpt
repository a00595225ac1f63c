--TEST--
A client that goes in the middle of a sendfile() leaves no descriptor behind
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = tempnam(sys_get_temp_dir(), 'wsco-large-');
ftruncate(fopen($file, 'r+'), 64 * 1024 * 1024);
$server = serve(<<<'CODE'
    $server->handle('/file', fn (Request $request, Response $response) => $response->sendfile(getenv('WSCO_TEST_FILE')));
    $server->handle('/open', fn (Request $request, Response $response) => $response->end(
        (string) count(array_filter(
            array_map('readlink', glob('/proc/self/fd/*')),
            fn ($name) => $name === getenv('WSCO_TEST_FILE')
        ))
    ));
    CODE, [], ['WSCO_TEST_FILE' => $file]);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/file'));
$client->recv(1000);
echo fetch($server, '/open')->body, " open\n";
$client->reset();
do {
    $open = fetch($server, '/open')->body;
} while ($open !== '0');
echo "$open open\n";
unlink($file);
finish($server);
?>
--EXPECT--
1 open
0 open
