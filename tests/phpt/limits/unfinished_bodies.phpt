--TEST--
input_memory_max: unfinished bodies that are too much together are refused with 503, the largest first; others are served
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->set(['input_memory_max' => '1M']);
    $server->handle('/', fn (Request $request, Response $response) => $response->end(strlen($request->getContent())));
    $server->handle('/held', fn (Request $request, Response $response) => $response->end('served'));
    CODE);
$body = function (int $bytes) use ($server): WsClient {
    $client = WsClient::connect($server->port);
    $client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n" . str_repeat('b', $bytes));
    fetch($server, '/held'); // so that it has arrived
    return $client;
};
$small = $body(100000);
$large = $body(800000);
$more = $body(200000); // whatever has arrived of it when the limit is met, $large holds more
echo $large->readReply()->status, ' ', $large->expectEnd(), "\n";
$large->close();
foreach ([$small, $more] as $client) {
    echo $client->ended() ?? 'open', "\n";
}
echo fetch($server, '/held')->body, "\n";
$more->close();
fetch($server, '/held');
$small->send(str_repeat('b', 400000));
$small->close();
// What is gone does not count any more.
echo fetch($server, '/', 'POST', [], str_repeat('b', 500000))->body, "\n";
echo finish($server);
?>
--EXPECT--
503 eof
open
open
served
500000
