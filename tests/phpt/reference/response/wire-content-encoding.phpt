--TEST--
response: For a compressed body, Content-Encoding comes just before Content-Length
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));');
$client = WsClient::connect($server->port);
$head = $client->get('/', ['Accept-Encoding' => 'gzip'])->head;
show_masked(preg_replace('/^Content-Length: [1-9]\d*\r$/m', "Content-Length: *\r", $head));
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Encoding: gzip\r\n
Content-Length: *\r\n
\r\n
