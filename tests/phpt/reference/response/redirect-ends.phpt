--TEST--
response: The response has ended
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->redirect('/x');
    echo j([$response->isWritable(), $response->end('x'), swoole_last_error()]);
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
[false,false,7106]
