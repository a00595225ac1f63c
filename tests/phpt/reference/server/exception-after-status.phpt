--TEST--
server: An exception after status(418) gives 418 with an empty body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->status(418); throw new Exception("x");', setup: 'ini_set("display_errors", "0");');
?>
--EXPECTF--
HTTP/1.1 418 I'm a teapot\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[*]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
