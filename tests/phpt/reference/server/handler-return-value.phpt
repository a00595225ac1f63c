--TEST--
server: What a handler returns is ignored
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end("sent"); return "returned";');
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
sent
