--TEST--
response: A name that is empty or no token
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j([$response->header('', 'v'), $response->header('X: y', 'v'), $response->trailer('a b', 'v')]));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 19\r\n
\r\n
[false,false,false]
---
Warning: Swoole\Http\Response::header(): header key is empty

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::trailer(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only
