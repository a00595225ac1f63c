--TEST--
response: Of the attributes only expires and Max-Age are sent when only an expiry is given
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('a', 'b', 2000000000)));
    CODE);
?>
--EXPECTF--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b; expires=Wed, 18-May-2033 03:33:20 GMT; Max-Age=%d\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
