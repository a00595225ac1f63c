--TEST--
response: setHeader() is another name of header()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->setHeader('x-a', '1')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
