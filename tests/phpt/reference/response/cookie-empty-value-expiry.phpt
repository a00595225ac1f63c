--TEST--
response: An empty value deletes the cookie whatever the expiry
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('del', '', 2000000000)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: del=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
