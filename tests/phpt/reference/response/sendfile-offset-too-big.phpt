--TEST--
response: An offset behind the end of the file gives a warning and false
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j($response->sendfile(__FILE__, 99999)), "\n";
    $response->end('usable');
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 6\r\n
\r\n
usable
---
Warning: Swoole\Http\Response::sendfile(): parameter $offset[99999] exceeds the file size
false
