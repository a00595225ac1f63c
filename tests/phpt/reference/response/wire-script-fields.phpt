--TEST--
response: Fields of the script follow in the order in which they were first set
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('x-b', '1');
    $response->header('x-a', '2');
    $response->header('x-c', '3');
    $response->header('x-a', '4');
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-B: 1\r\n
X-A: 4\r\n
X-C: 3\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
