--TEST--
server: A target in authority form is the path, and falls to "/"
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end();', [req('x:80', method: 'CONNECT'), req('x', method: 'CONNECT')]);
?>
--EXPECT--
HTTP/1.1 501 Not Implemented\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
