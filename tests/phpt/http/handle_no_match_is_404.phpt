--TEST--
No handler fits: 404 in these bytes, and the connection goes on
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/there", fn ($request, $response) => $response->end("there"));');
$client = WsClient::connect($server->port);
show($client->get('/elsewhere'));
show($client->request('POST', '/', [], 'a body nobody reads'));
$client->send(WsClient::httpRequest('HEAD', '/'));
show($client->recvUntil("\r\n\r\n"));
show($client->get('/there'));
$client->send(WsClient::httpRequest('GET', '/elsewhere', ['Connection' => 'close']));
show($client->recvAll());
finish($server);
?>
--EXPECT--
HTTP/1.1 404 Not Found\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 404 Not Found\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 404 Not Found\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
there
HTTP/1.1 404 Not Found\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
