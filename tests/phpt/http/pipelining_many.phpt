--TEST--
3000 pipelined requests on one connection; another connection is served in between
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        static $served = 0;
        $response->end((string) ++$served);
    });
    $server->handle('/other', fn ($request, $response) => $response->end('other'));
    CODE);
$client = WsClient::connect($server->port);
$client->send(str_repeat(WsClient::httpRequest('GET', '/'), 1500));
echo fetch($server, '/other')->body, "\n";
$client->send(str_repeat(WsClient::httpRequest('GET', '/'), 1500));
for ($n = 1; $n <= 3000; $n++) {
    $body = $client->readReply()->body;
    if ($body !== (string) $n) {
        die("request $n was answered with $body\n");
    }
}
$client->close();
echo "in order\n";
finish($server);
?>
--EXPECT--
other
in order
