--TEST--
response: Any int is a status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers('$response->end(j($response->status(799)));');
?>
--EXPECT--
HTTP/1.1 799 Unknown Status\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
