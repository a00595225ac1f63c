--TEST--
socket_timeout: 408 in the middle of a request, silence where none has begun; a handler may take longer
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['socket_timeout' => 0.15]);
    $server->handle('/', function (Request $request, Response $response) {
        Coroutine::sleep(0.4);
        $response->end('slow');
    });
    CODE);
$starts = [
    'nothing' => '',
    'blank lines' => "\r\n\r\n",
    'half a request line' => 'GET',
    'half a head' => "GET / HTTP/1.1\r\nHost: a\r\n",
    'no body' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n",
    'half a body' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab",
    'half a chunk' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
];
$clients = [];
foreach ($starts as $name => $bytes) {
    $clients[$name] = WsClient::connect($server->port);
    $clients[$name]->send($bytes);
}
foreach ($clients as $name => $client) {
    $answers[WsClient::maskDate($client->recvAll())][] = $name;
}
foreach ($answers as $answer => $names) {
    echo implode(', ', $names), ": ", str_replace("\r\n", "\\r\\n\n", $answer), "\n";
}
$client = WsClient::connect($server->port);
echo $client->get('/')->body, "\n", $client->expectEnd(), "\n";
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/') . 'GET /half');
echo $client->readReply()->body, "\n", $client->readReply()->status, "\n";
finish($server);
?>
--EXPECT--
nothing, blank lines: 
half a request line, half a head, no body, half a body, half a chunk: HTTP/1.1 408 Request Timeout\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n

slow
eof
slow
408
