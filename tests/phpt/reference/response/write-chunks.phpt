--TEST--
response: Each write() is one chunk: length in lower-case hex, CRLF, data, CRLF
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->write('a');
    $response->write(str_repeat('b', 27));
    $response->write(str_repeat('c', 171));
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
1\r\n
a\r\n
1b\r\n
bbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n
ab\r\n
ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\r\n
0\r\n
\r\n
