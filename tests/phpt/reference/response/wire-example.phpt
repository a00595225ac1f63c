--TEST--
response: The whole answer of a page, byte for byte
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end('<h1>Index</h1>');
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 14\r\n
\r\n
<h1>Index</h1>
