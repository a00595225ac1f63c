--TEST--
response: All parts of the line, in order and letter case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->cookie('name', 'value', 2000000000, '/p', 'd.com', true, true, 'Lax', 'High', true)));
    CODE);
?>
--EXPECTF--
HTTP/1.1 200 OK\r\n
Set-Cookie: name=value; expires=Wed, 18-May-2033 03:33:20 GMT; Max-Age=%d; path=/p; domain=d.com; secure; HttpOnly; SameSite=Lax; Priority=High; Partitioned\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
