--TEST--
Files that clients do not read leave 32 descriptors to the script: sendfile() gives false and EMFILE then
--EXTENSIONS--
posix
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$large = TestServer::file(str_repeat('x', 8 << 20));
$server = serve(strtr(<<<'CODE'
    posix_setrlimit(POSIX_RLIMIT_NOFILE, 100, posix_getrlimit()['hard openfiles'] ?: 100);
    $server->handle('/large', function (Request $request, Response $response) {
        if (!@$response->sendfile(LARGE)) {
            $response->status(503);
            $response->end(swoole_strerror(swoole_last_error()));
        }
    });
    $server->handle('/small', fn (Request $request, Response $response) => $response->sendfile(__FILE__));
    $server->handle('/open', function (Request $request, Response $response) {
        for ($files = []; count($files) < 25 && ($file = @fopen(__FILE__, 'r')); $files[] = $file);
        $response->end((string) count($files));
    });
    CODE, ['LARGE' => var_export($large, true)]));
for ($clients = []; count($clients) < 40; $clients[] = $client) {
    $client = WsClient::connect($server->port, ['rcvbuf' => 4096]);
    $client->get('/open');
}
foreach ($clients as $n => $client) {
    $client->send(WsClient::httpRequest('GET', '/large'));
    $reply = $client->readReply(toHead: true);
    if ($reply->status !== 200) {
        break;
    }
}
echo $n > 4 && $n < 32 ? 'some' : $n, " files, then $reply->status ", $client->recvUntil('files'), "\n";
$first = $client;
echo 'the script opens ', $first->get('/open')->body, "\n";
echo 'a small one ', $first->get('/small')->status, "\n";
$first->get('/-stop');
array_map(fn ($client) => $client->close(), $clients);
echo ended_in_order($server);
unlink($large);
?>
--EXPECT--
some files, then 503 Too many open files
the script opens 25
a small one 200
