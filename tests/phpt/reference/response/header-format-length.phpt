--TEST--
response: content-LENGTH becomes Content-Length
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('content-LENGTH', 4);
    $response->end('body');
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Length: 4\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
\r\n
body
