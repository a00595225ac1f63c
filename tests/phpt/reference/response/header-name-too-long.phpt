--TEST--
response: A name of 128 bytes is refused with a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header(str_repeat('x', 128), '1')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
false
---
Warning: Swoole\Http\Response::header(): header key is too long
