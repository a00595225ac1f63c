--TEST--
response: detach() gives true once
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j([$response->detach(), $response->detach(), swoole_last_error()]);
    $response->socket->sendAll("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw");
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Length: 3\r\n
\r\n
raw
---
[true,false,7106]
