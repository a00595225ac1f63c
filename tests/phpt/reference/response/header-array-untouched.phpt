--TEST--
response: Strings in an array that was passed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $list = ["a \n", 'b'];
    $response->header('x-list', $list);
    $response->end(j($list));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-List: a\r\n
X-List: b\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 12\r\n
\r\n
["a \n","b"]
