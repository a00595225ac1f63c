--TEST--
server: An exception after write() sends the last chunk
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->write("abc"); throw new Exception("x");', setup: 'ini_set("display_errors", "0");');
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
3\r\n
abc\r\n
0\r\n
\r\n
