--TEST--
response: Sets Location and 302, and ends with an empty body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j($response->redirect('/x'));
    CODE);
?>
--EXPECT--
HTTP/1.1 302 Found\r\n
Location: /x\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
true
