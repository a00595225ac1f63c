--TEST--
response: end() sends an empty body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers('$response->end();');
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
