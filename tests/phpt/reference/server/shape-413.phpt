--TEST--
server: The server's own 413 has the bytes of the 400 but for the status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('echo "called\n";', [req('/', ['Content-Length' => '99999999'], '', 'POST')]);
?>
--EXPECT--
HTTP/1.1 413 Payload Too Large\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
