--TEST--
413, 414, 431: limits of body, target and head, one byte below and above; 501 and 505
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $response->end((string) strlen($request->getContent()));
    });
    CODE);
function head(int $size): string
{
    $head = "GET / HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n";
    return str_replace('X: ', 'X: ' . str_repeat('x', $size - strlen($head)), $head);
}
function chunks(int $size): string
{
    return sprintf("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n", $size)
        . str_repeat('x', $size) . "\r\n0\r\n\r\n";
}
function fields(int $n): string
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" . str_repeat("X: y\r\n", $n - 1) . "\r\n";
}
$cases = [
    'body of 2 MiB' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2097152\r\n\r\n" . str_repeat('x', 2097152),
    'one byte more' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2097153\r\n\r\n",
    'chunks of 2 MiB' => chunks(2097152),
    'one byte more ' => chunks(2097153),
    'target of 32 KiB' => "GET /" . str_repeat('x', 32767) . " HTTP/1.1\r\nHost: a\r\n\r\n",
    'one byte more  ' => "GET /" . str_repeat('x', 32768) . " HTTP/1.1\r\nHost: a\r\n\r\n",
    'head of 64 KiB' => head(65536),
    'one byte more   ' => head(65537),
    '256 fields' => fields(256),
    'one more' => fields(257),
    'a head without end' => "GET / HTTP/1.1\r\nX: y" . str_repeat('z', 70000),
    'an unknown coding' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
    'HTTP/2.0' => "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
    'HTTP/0.9' => "GET / HTTP/0.9\r\n\r\n",
    'the preface of HTTP/2' => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
];
foreach ($cases as $name => $bytes) {
    $client = WsClient::connect($server->port);
    try {
        $client->send($bytes);
    } catch (WsClientError) {
        // The server answers before it has seen everything.
    }
    $reply = $client->readReply();
    echo trim($name), ": $reply->status $reply->reason, ", $reply->header('Connection'), "\n";
    $last = $reply->status >= 400 ? $reply : $last ?? null;
}
show($last);

finish($server);
$server = serve('$server->set(["package_max_length" => "1K"]);
    $server->handle("/", fn ($request, $response) => $response->end());');
foreach ([1024, 1025] as $size) {
    echo fetch($server, '/', 'POST', [], str_repeat('x', $size))->status, "\n";
}
finish($server);
?>
--EXPECT--
body of 2 MiB: 200 OK, keep-alive
one byte more: 413 Payload Too Large, close
chunks of 2 MiB: 200 OK, keep-alive
one byte more: 413 Payload Too Large, close
target of 32 KiB: 200 OK, keep-alive
one byte more: 414 URI Too Long, close
head of 64 KiB: 200 OK, keep-alive
one byte more: 431 Request Header Fields Too Large, close
256 fields: 200 OK, keep-alive
one more: 431 Request Header Fields Too Large, close
a head without end: 431 Request Header Fields Too Large, close
an unknown coding: 501 Not Implemented, close
HTTP/2.0: 505 HTTP Version Not Supported, close
HTTP/0.9: 505 HTTP Version Not Supported, close
the preface of HTTP/2: 505 HTTP Version Not Supported, close
HTTP/1.1 505 HTTP Version Not Supported\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
200
413
