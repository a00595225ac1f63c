--TEST--
acceptance: H5: isWritable() around end(), then setStatusCode() is refused
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    var_dump($response->isWritable());
    $response->end('hello');
    var_dump($response->isWritable());
    var_dump($response->setStatusCode(403));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
hello
---
bool(true)
bool(false)
bool(false)
