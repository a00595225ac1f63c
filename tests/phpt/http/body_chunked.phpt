--TEST--
Chunked request bodies: extensions, trailers, any case, split anywhere, with the next request behind
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $response->end(j([$request->getContent(), $request->post, $request->header['x-trailer'] ?? null]));
    });
    CODE);
$head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n";
$bodies = [
    "\r\n0\r\n\r\n",
    "\r\n5\r\nhello\r\n0\r\n\r\n",
    "\r\n1\r\na\r\n00a\r\n0123456789\r\n0\r\n\r\n",
    "\r\n3;name=value;other=\"quo ted\"\r\nabc\r\n0;last\r\n\r\n",
    "\r\n4\r\n\r\n\r\n\r\n0\r\nX-Trailer: dropped\r\nAnother: one\r\n\r\n",
    "Content-Type: application/x-www-form-urlencoded\r\n\r\n4\r\na[]=\r\n7\r\n1&a[]=2\r\n0\r\n\r\n",
];
$client = WsClient::connect($server->port);
foreach ($bodies as $body) {
    $request = $head . $body;
    foreach ([strlen($request), 1, 3] as $size) {
        // The next request follows at once.
        $client->sendSplit($request . WsClient::httpRequest('GET', '/'), $size);
        $replies[$size] = $client->readReply()->body;
        $next[$client->readReply()->body] = true;
    }
    echo count(array_unique($replies)) === 1 ? current($replies) : json_encode($replies), "\n";
    $replies = [];
}
echo implode(array_keys($next)), "\n";

// As much as by length, in one chunk and in small ones.
$large = str_repeat('x', 1024 * 1024);
$client->send("$head\r\n100000\r\n$large\r\n0\r\n\r\n");
echo strlen(json_decode($client->readReply()->body)[0]), "\n";
$client->send("$head\r\n" . str_repeat("fff\r\n" . str_repeat('y', 4095) . "\r\n", 256) . "0\r\n\r\n");
echo strlen(json_decode($client->readReply()->body)[0]), "\n";
finish($server);
?>
--EXPECT--
["",null,null]
["hello",null,null]
["a0123456789",null,null]
["abc",null,null]
["\r\n\r\n",null,null]
["a[]=1&a[]=2",{"a":["1","2"]},null]
["",null,null]
1048576
1048320
