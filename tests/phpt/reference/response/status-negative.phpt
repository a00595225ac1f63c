--TEST--
response: Negative statuses are sent as they are
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status(-5); $response->end();');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Connection' => 'close']));
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 -5 Unknown Status\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
