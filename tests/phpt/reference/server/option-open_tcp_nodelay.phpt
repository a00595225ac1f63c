--TEST--
server: open_tcp_nodelay is accepted
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('$response->end("x");', settings: ['open_tcp_nodelay' => true]);
answers('$response->end("x");', settings: ['open_tcp_nodelay' => false]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
