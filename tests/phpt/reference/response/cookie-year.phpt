--TEST--
response: A year above 9999 is refused with a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('a', 'b', 253402300800)));
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
Warning: Swoole\Http\Response::cookie(): The expires cannot have a year greater than 9999
