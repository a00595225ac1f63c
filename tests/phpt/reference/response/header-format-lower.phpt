--TEST--
response: The rest of each word becomes lower-case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('content-ENCODING', 'x')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Encoding: x\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
