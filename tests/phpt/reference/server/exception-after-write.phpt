--TEST--
server: An exception after write() sends the last chunk
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('$response->write("abc"); throw new Exception("x");', [req()], setup: 'ini_set("display_errors", "0");');
?>
--EXPECTF--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
3\r\n
abc\r\n
---
[*]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
