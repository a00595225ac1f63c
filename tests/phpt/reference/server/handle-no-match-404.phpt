--TEST--
server: No handler fits: 404 in these bytes, an empty body, and the connection is kept
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/there", fn ($request, $response) => $response->end("there"));');
$client = WsClient::connect($server->port);
show_masked($client->get('/elsewhere'));
show_masked($client->request('POST', '/', [], 'a body nobody reads'));
$client->send(req(method: 'HEAD'));
show_masked($client->recvUntil("\r\n\r\n"));
echo $client->get('/there')->body, "\n";
$client->send(req('/elsewhere', ['Connection' => 'close']));
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 404 Not Found\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 404 Not Found\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 404 Not Found\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
there
HTTP/1.1 404 Not Found\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
