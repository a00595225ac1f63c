--TEST--
server: HTTP/1.1 without Host is served
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', ["GET / HTTP/1.1\r\n\r\n"]);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
