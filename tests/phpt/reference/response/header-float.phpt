--TEST--
response: A float is sent as PHP writes it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('x-float', 1.50)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-Float: 1.5\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
