--TEST--
response: A name set again gets the new value and keeps its place
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('x-a', '1');
    $response->header('x-b', '2');
    $response->end(j($response->header('X-A', '3')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 3\r\n
X-B: 2\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
