--TEST--
response: sendfile() makes the response unavailable: false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->sendfile(__FILE__, 0, 5);
    echo j([$response->end('x'), swoole_last_error(), $response->isWritable()]);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: application/octet-stream\r\n
Content-Length: 5\r\n
\r\n
<?php
---
[false,7106,false]
