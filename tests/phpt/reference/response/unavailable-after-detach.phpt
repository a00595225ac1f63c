--TEST--
response: detach() makes the response unavailable: false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->detach();
    $response->socket->sendAll("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw");
    echo j([$response->end('x'), swoole_last_error(), $response->isWritable()]);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Length: 3\r\n
\r\n
raw
---
[false,7106,false]
