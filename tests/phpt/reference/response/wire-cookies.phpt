--TEST--
response: Then one Set-Cookie line for each cookie, in order
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->cookie('b', '1');
    $response->header('x-a', '1');
    $response->rawcookie('a', '2');
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-A: 1\r\n
Set-Cookie: b=1\r\n
Set-Cookie: a=2\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
