--TEST--
server: Connection: close set by the script is sent, but the connection stays open
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("Connection", "close"); $response->end("x");');
$client = WsClient::connect($server->port);
show_masked($client->get('/'));
echo $client->expectEnd(), "\n";
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Connection: close\r\n
Server: *\r\n
Date: *\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
eof
