--TEST--
response: A handler that answers nothing
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    if ($request->server['request_uri'] === '/throw') {
        throw new Exception('thrown');
    }
    CODE, [req('/'), req('/throw')]);
?>
--EXPECTF--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 500 Internal Server Error\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
%AFatal error: Uncaught Exception: thrown%A
