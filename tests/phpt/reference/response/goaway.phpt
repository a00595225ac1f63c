--TEST--
response: goaway() gives false on HTTP/1
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers('$response->end(j($response->goaway()));');
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
false
