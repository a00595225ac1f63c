--TEST--
server: A multipart type without a boundary is 400 and logged as a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', [req('/', ['Content-Type' => 'multipart/form-data'], 'x', 'POST')]);
?>
--EXPECTF--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[*]	WARNING	%Sboundary of multipart/form-data not found, fd:%d
