--TEST--
server: set_exception_handler() is not consulted
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('throw new Exception("x");', setup: 'set_exception_handler(fn () => print("consulted\n")); ini_set("display_errors", "0");');
?>
--EXPECTF--
HTTP/1.1 500 Internal Server Error\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[*]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
