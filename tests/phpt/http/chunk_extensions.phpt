--TEST--
Chunk extensions may have blanks around ; and = and quoted values with escapes; a tab may stand around Content-Length
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn (Request $request, Response $response) => $response->end($request->getContent()));');
$client = WsClient::connect($server->port);
$client->send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    . "5 ; a = \"q\\\"\\\\;\t\xc3\xa9\" ;b\r\nhello\r\n0\t;\tc\r\n\r\n");
echo $client->readReply()->body, "\n";
$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\t \t5\t \t\r\n\r\nworld");
echo $client->readReply()->body, "\n";
finish($server);
?>
--EXPECT--
hello
world
