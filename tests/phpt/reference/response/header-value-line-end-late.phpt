--TEST--
response: A value that turns out to have a line end when it is sent is dropped with a warning from end()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('x-late', new SplFileInfo("a\nb"));
    $response->header('x-a', '1');
    $response->end('body');
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
---
Warning: Swoole\Http\Response::end(): Header may not contain more than a single header, new line detected
