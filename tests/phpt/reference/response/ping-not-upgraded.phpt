--TEST--
response: Not a WebSocket: a warning and false
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j($response->ping());
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
Warning: Swoole\Http\Response::ping(): only supports websocket or http2 client
false
