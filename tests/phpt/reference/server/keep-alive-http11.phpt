--TEST--
server: HTTP/1.1 is kept alive unless the request says Connection: close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("x");');
$client = WsClient::connect($server->port);
show_masked($client->get('/'));
show_masked($client->get('/', ['Connection' => 'close']));
echo $client->expectEnd(), "\n";
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
eof
