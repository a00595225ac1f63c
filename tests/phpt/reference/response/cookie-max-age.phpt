--TEST--
response: Max-Age is the time from now to the expiry
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $from = time();
    $response->cookie('a', 'b', 2000000000);
    $to = time();
    preg_match('/Max-Age=(\d+)/', $response->cookie[0], $match);
    $response->cookie = null;
    $response->end(j($match[1] <= 2000000000 - $from && $match[1] >= 2000000000 - $to));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
