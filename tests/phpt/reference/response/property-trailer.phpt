--TEST--
response: trailer is null until one is set; then lower-case names with their values
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new Swoole\Http\Response())->trailer);
answers(<<<'CODE'
    $before = $response->trailer;
    $response->trailer('X-Sum', 'abc');
    echo j([$before, $response->trailer]);
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
[null,{"x-sum":"abc"}]
