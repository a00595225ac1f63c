--TEST--
response: After end(), detach() gives false and 7106, without a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end('body');
    echo j([$response->detach(), swoole_last_error()]);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
---
[false,7106]
