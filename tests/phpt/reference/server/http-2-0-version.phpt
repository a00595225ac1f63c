--TEST--
server: HTTP/2.0 in a request line is served as HTTP/1.0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', ["GET / HTTP/2.0\r\nHost: a\r\n\r\n"]);
?>
--EXPECT--
HTTP/1.1 505 HTTP Version Not Supported\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
