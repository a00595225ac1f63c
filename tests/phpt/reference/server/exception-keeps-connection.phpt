--TEST--
server: After an exception with nothing sent the same connection serves the next request
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('ini_set("display_errors", "0");
    $server->handle("/throw", fn () => throw new Exception("x"));
    $server->handle("/", fn ($request, $response) => $response->end("next"));');
$client = WsClient::connect($server->port);
show_masked($client->get('/throw'));
echo $client->get('/')->body, "\n";
finish_row($server);
?>
--EXPECTF--
HTTP/1.1 500 Internal Server Error\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
next
---
[*]	ERROR	uncaught error in the handler of GET /throw, client 127.0.0.1:%d, coroutine %d
