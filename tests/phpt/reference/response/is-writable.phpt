--TEST--
response: isWritable() is true before the answer and false after it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j($response->isWritable());
    $response->write('part');
    echo j($response->isWritable());
    $response->end();
    echo j($response->isWritable());
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
4\r\n
part\r\n
0\r\n
\r\n
---
truetruefalse
