--TEST--
server: A chunked request above 64 KiB is 500 and close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end((string) strlen($request->getContent()));', ['package_max_length' => 100000]);
$chunk = fn (int $size) => dechex($size) . "\r\n" . str_repeat('a', $size) . "\r\n";
$fields = ['Transfer-Encoding' => 'chunked'];
echo fetch($server, '/', 'POST', $fields, $chunk(66000) . $chunk(34000) . "0\r\n\r\n")->body, "\n";
$client = WsClient::connect($server->port);
$client->send(req('/', $fields, $chunk(66000) . $chunk(34001), 'POST'));
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
100000
HTTP/1.1 413 Payload Too Large\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
