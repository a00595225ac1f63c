--TEST--
response: cookie is null until one is set; then a list of ready values of Set-Cookie
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new Swoole\Http\Response())->cookie);
answers(<<<'CODE'
    $before = $response->cookie;
    $response->cookie('a', 'b', 0, '/p');
    $response->cookie('c', 'd');
    echo j([$before, $response->cookie]);
    $response->end();
    CODE);
?>
--EXPECT--
NULL
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b; path=/p\r\n
Set-Cookie: c=d\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
[null,["a=b; path=/p","c=d"]]
