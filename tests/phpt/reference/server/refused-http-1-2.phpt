--TEST--
server: HTTP/1.2 is 400 and close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end($request->server["server_protocol"]);', ["GET / HTTP/1.2\r\nHost: a\r\n\r\n"]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 8\r\n
\r\n
HTTP/1.1
