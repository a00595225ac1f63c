--TEST--
response: A response that the script keeps can be answered after the handler, from another coroutine
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    Swoole\Coroutine::create(function () use ($response) {
        Swoole\Coroutine::sleep(0.001);
        $response->status(201);
        echo j($response->end('later'));
    });
    echo 'returns ';
    CODE);
?>
--EXPECT--
HTTP/1.1 201 Created\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
later
---
returns true
