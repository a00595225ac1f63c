--TEST--
response: A status without a known phrase is sent with Unknown Status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->status(499);
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 499 Unknown Status\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
