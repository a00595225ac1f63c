--TEST--
response: A first argument that is neither string nor Cookie is refused with a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie([], 'b')));
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
Warning: Swoole\Http\Response::cookie(): The first argument must be a string or a Http\Cookie object
