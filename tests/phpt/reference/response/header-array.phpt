--TEST--
response: An array gives one line for each element
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('x-list', ['a', 2, 'c'])));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-List: a\r\n
X-List: 2\r\n
X-List: c\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
