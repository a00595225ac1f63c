--TEST--
Connections leave 32 descriptors to the script: the next ones get 503, and the handler can still open files
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    posix_setrlimit(POSIX_RLIMIT_NOFILE, 80, posix_getrlimit()['hard openfiles'] ?: 80);
    $server->handle('/', function (Request $request, Response $response) {
        for ($files = []; count($files) < 25 && ($file = @fopen(__FILE__, 'r')); $files[] = $file);
        $response->end((string) count($files));
    });
    CODE);
for ($served = []; count($served) < 80; $served[] = $client) {
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', '/'));
    $reply = $client->readReply();
    if ($reply->status !== 200) {
        break;
    }
}
echo count($served) > 10 && count($served) < 48 ? 'some' : count($served), " served, then $reply->status ", $client->expectEnd(), "\n";
echo "files: ", $served[0]->get('/')->body, "\n";
$served[0]->get('/-stop');
array_map(fn ($client) => $client->close(), $served);
echo ended_in_order($server);
?>
--EXPECT--
some served, then 503 eof
files: 25
