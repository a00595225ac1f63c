--TEST--
response: cookie() takes a Cookie object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $cookie = (new Swoole\Http\Cookie())->withName('a')->withValue('b')->withPath('/p');
    $response->end(j($response->cookie($cookie)));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Set-Cookie: a=b; path=/p\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
