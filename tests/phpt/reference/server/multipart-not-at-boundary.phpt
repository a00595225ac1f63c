--TEST--
server: A multipart body that does not begin with its boundary is 400 and logged as a notice
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', [req('/', ['Content-Type' => 'multipart/form-data; boundary=b'], 'no boundary', 'POST')]);
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
[*]	NOTICE	%Sparse multipart body failed, reason: %s
