--TEST--
response: A semicolon in a value is sent as %3B
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('a', 'b;c')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b%3Bc\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
