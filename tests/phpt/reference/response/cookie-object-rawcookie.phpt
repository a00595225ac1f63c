--TEST--
response: rawcookie() takes a Cookie object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $cookie = (new Swoole\Http\Cookie(false))->withName('a')->withValue('b%20c');
    $response->end(j($response->rawcookie($cookie)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b%20c\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
