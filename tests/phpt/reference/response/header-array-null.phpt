--TEST--
response: null elements of an array are left out
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('x-list', ['a', null, 'c'])));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-List: a\r\n
X-List: c\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
