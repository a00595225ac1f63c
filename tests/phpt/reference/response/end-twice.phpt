--TEST--
response: A second end() gives false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j([$response->end('x'), $response->end('y'), swoole_last_error()]);
    CODE);
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
---
[true,false,7106]
