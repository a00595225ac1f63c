--TEST--
response: create() with a Socket and its request
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->detach();
    $other = Response::create([$response->socket, $request]);
    echo j($other->end('answered'));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 8\r\n
\r\n
answered
---
true
