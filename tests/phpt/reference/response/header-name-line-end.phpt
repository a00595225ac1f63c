--TEST--
response: A name with CR or LF is refused with a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header("X: y\r\nZ", '1')));
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
Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected
