--TEST--
response: create() with a Socket gives a new usable response on its connection
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    $response->detach();
    $other = Response::create($response->socket);
    $other->header('X-A', '1');
    $other->end(j($other !== $response));
    CODE);
$client = WsClient::connect($server->port);
show_masked($client->get('/'));
show_masked($client->get('/'));
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
