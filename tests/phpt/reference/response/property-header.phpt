--TEST--
response: header is null until a field is set; then formatted names with the values as given
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new Swoole\Http\Response())->header);
answers(<<<'CODE'
    $before = $response->header;
    $response->header('x-a', 1.5);
    echo j([$before, $response->header]);
    $response->end();
    CODE);
?>
--EXPECT--
NULL
HTTP/1.1 200 OK\r\n
X-A: 1.5\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[null,{"X-A":1.5}]
