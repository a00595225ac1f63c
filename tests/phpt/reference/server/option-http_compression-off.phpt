--TEST--
server: http_compression off: nothing is compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end(str_repeat("a", 20));', [req('/', ['Accept-Encoding' => 'gzip'])], ['http_compression' => false]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 20\r\n
\r\n
aaaaaaaaaaaaaaaaaaaa
