--TEST--
response: A status that was set is sent with an empty body when nothing else is
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers('$response->status(403);');
?>
--EXPECT--
HTTP/1.1 403 Forbidden\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
