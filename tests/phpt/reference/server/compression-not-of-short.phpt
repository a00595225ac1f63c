--TEST--
server: A body shorter than the minimum is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end(str_repeat("a", 19));', [req('/', ['Accept-Encoding' => 'x'])]);
var_dump(fetch(serve_row('$response->end(str_repeat("a", 19));'), '/', 'GET', ['Accept-Encoding' => 'gzip'])->body);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 19\r\n
\r\n
aaaaaaaaaaaaaaaaaaa
string(19) "aaaaaaaaaaaaaaaaaaa"
