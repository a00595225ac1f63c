--TEST--
server: HTTP/1.0 is kept alive only with Connection: keep-alive
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("x");');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Connection' => 'keep-alive'], version: '1.0'));
show_masked($client->readReply());
$client->send(req('/', version: '1.0'));
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
