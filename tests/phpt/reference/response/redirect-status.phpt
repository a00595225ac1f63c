--TEST--
response: Takes another status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->redirect('http://example.com/', 301);
    CODE);
?>
--EXPECT--
HTTP/1.1 301 Moved Permanently\r\n
Location: http://example.com/\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
