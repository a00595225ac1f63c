--TEST--
response: Location is sent as given, without encoding
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->redirect("/a b?\xc3\xbc#f");
    CODE);
?>
--EXPECT--
HTTP/1.1 302 Found\r\n
Location: /a b?ü#f\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
