--TEST--
response: An int is sent as text
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('x-int', 7)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-Int: 7\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
