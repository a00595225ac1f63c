--TEST--
response: The status line comes first and says HTTP/1.1, also to HTTP/1.0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end('x');
    CODE, [req(), req(version: '1.0')]);
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
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 1\r\n
\r\n
x
