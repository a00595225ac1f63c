--TEST--
response: write() has no limit of 2 MB: 5 MB are one chunk
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('echo j($response->write(str_repeat("a", 5 << 20))); $response->end();');
$client = WsClient::connect($server->port);
$client->send(req());
$client->recvUntil("\r\n\r\n");
show($client->recvUntil("\r\n"));
echo strspn($client->recv(5 << 20), 'a'), "\n";
show($client->recvUntil("0\r\n\r\n"));
finish_row($server);
?>
--EXPECT--
500000\r\n
5242880
\r\n
0\r\n
\r\n
---
true
