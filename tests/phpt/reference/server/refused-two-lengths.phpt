--TEST--
server: Two different Content-Length are 400 and close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', ["POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"]);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
