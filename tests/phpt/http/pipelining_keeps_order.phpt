--TEST--
Pipelined requests are answered one after the other, however slow the first and however they are split
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $running = 0;
    $server->handle('/', function (Request $request, Response $response) use (&$running) {
        $before = $running++;
        Coroutine::sleep((int) $request->get['ms'] / 1000);
        $running--;
        $response->end("{$request->get['n']} beside $before" . $request->getContent());
    });
    CODE);
$requests = '';
foreach ([5, 0, 3, 0, 0] as $n => $ms) {
    $body = $n === 2 ? ' with body' : null;
    $requests .= WsClient::httpRequest($body ? 'POST' : 'GET', "/?n=$n&ms=$ms", [], $body);
}
foreach ([strlen($requests), 1, 7, 100] as $size) {
    $client = WsClient::connect($server->port);
    $client->sendSplit($requests, $size);
    for ($n = 0; $n < 5; $n++) {
        echo $client->readReply()->body, "\n";
    }
}
finish($server);
?>
--EXPECT--
0 beside 0
1 beside 0
2 beside 0 with body
3 beside 0
4 beside 0
0 beside 0
1 beside 0
2 beside 0 with body
3 beside 0
4 beside 0
0 beside 0
1 beside 0
2 beside 0 with body
3 beside 0
4 beside 0
0 beside 0
1 beside 0
2 beside 0 with body
3 beside 0
4 beside 0
