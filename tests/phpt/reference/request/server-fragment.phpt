--TEST--
request: A fragment in the target is not cut off
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end();', [req('/get?x#frag')]);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
