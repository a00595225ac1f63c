--TEST--
response: For an expiry in the past Max-Age is 0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('a', 'b', 1000000000)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b; expires=Sun, 09-Sep-2001 01:46:40 GMT; Max-Age=0\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
