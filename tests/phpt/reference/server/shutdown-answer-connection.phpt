--TEST--
server: The answer to the request that called shutdown() says keep-alive, though its connection closes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('');
$client = WsClient::connect($server->port);
show_masked($client->get('/-stop'));
echo $client->expectEnd(), ' ', $server->wait(), "\n";
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
eof 0
