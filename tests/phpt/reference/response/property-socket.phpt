--TEST--
response: socket is null, and in a handler the Socket of the connection
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new Swoole\Http\Response())->socket);
answers(<<<'CODE'
    echo get_class($response->socket);
    $response->end();
    CODE);
?>
--EXPECT--
NULL
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
Swoole\Coroutine\Socket
