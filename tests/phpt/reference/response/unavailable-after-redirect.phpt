--TEST--
response: redirect() makes the response unavailable: false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->redirect('/x');
    echo j([$response->end('x'), swoole_last_error(), $response->isWritable()]);
    CODE);
?>
--EXPECT--
HTTP/1.1 302 Found\r\n
Location: /x\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[false,7106,false]
