--TEST--
server: A head of more than 64 KiB is 413 and close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('$response->end("served");', [req('/', ['X-A' => str_repeat('a', 40000), 'X-B' => str_repeat('b', 26000)])]);
?>
--EXPECT--
HTTP/1.1 431 Request Header Fields Too Large\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
