--TEST--
response: A path that was passed is sent, also when it is the default
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('a', 'b', 0, '/')));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b; path=/\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
