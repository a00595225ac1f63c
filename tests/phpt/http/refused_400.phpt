--TEST--
400 and close, with no handler called, for requests that are not HTTP/1.1
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        echo 'called: ', $request->getData(), "\n";
        $response->end();
    });
    CODE);
$requests = [
    'no method' => " / HTTP/1.1\r\nHost: a\r\n\r\n",
    'unknown method' => "BREW / HTTP/1.1\r\nHost: a\r\n\r\n",
    'lower-case method' => "get / HTTP/1.1\r\nHost: a\r\n\r\n",
    'no version' => "GET /\r\n\r\n",
    'major that is no digit' => "GET / HTTP/x.1\r\nHost: a\r\n\r\n",
    'no HTTP' => "GET / HTCPCP/1.1\r\nHost: a\r\n\r\n",
    'two blanks' => "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    'blank in target' => "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
    'byte above 127 in target' => "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n",
    'no Host' => "GET / HTTP/1.1\r\n\r\n",
    'two Hosts' => "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    'space before colon' => "GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n",
    'folding' => "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n",
    'no colon' => "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
    'empty name' => "GET / HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n",
    'NUL in value' => "GET / HTTP/1.1\r\nHost: a\r\nX: y\0\r\n\r\n",
    'bare LF' => "GET / HTTP/1.1\nHost: a\n\n",
    'bare CR' => "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",
    'two types' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nContent-Type: a/b\r\n\r\n",
    'two lengths' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
    'equal lengths' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
    'negative length' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    'signed length' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx",
    'hexadecimal length' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\nx",
    'length of 21 digits' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000000000000000\r\n\r\n",
    'length and chunked' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    'chunked twice' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
    'chunked in HTTP/1.0' => "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    'not chunked at last' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
    'bad chunk size' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n\r\n",
    'bad end of chunk' => "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n",
    'TLS' => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
];
$whole = [];
foreach ($requests as $name => $bytes) {
    $client = WsClient::connect($server->port);
    // What follows a refused request is never served.
    $client->send($bytes . WsClient::httpRequest('GET', '/'));
    $answer = WsClient::maskDate($client->recvAll());
    $whole[$answer][] = $name;
}
foreach ($whole as $answer => $names) {
    echo str_replace("\r\n", "\\r\\n\n", $answer);
    echo count($names) === count($requests) ? "all of them\n" : implode(', ', $names) . "\n";
}
echo finish($server);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
all of them
