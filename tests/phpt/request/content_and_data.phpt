--TEST--
getContent(), rawContent(), getData(): the bytes of the request, also of a chunked one
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $response->end(j([
            $request->getContent(),
            $request->rawContent() === $request->getContent(),
            $request->getData(),
            $request->getMethod(),
            $request->isCompleted(),
        ]));
    });
    CODE);
$requests = [
    "GET /?x HTTP/1.1\r\nHost: a\r\nX-Case:  kept \r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na\0b",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
    "\r\n\r\nGET /after/blank/lines HTTP/1.1\r\nHost: a\r\n\r\n",
];
$client = WsClient::connect($server->port);
foreach ($requests as $bytes) {
    $client->send($bytes);
    echo $client->readReply()->body, "\n";
}
finish($server);
?>
--EXPECT--
["",true,"GET /?x HTTP/1.1\r\nHost: a\r\nX-Case:  kept \r\n\r\n","GET",true]
["a\u0000b",true,"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na\u0000b","POST",true]
["abcde",true,"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nabcde","POST",true]
["",true,"GET /after/blank/lines HTTP/1.1\r\nHost: a\r\n\r\n","GET",true]
