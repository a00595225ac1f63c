--TEST--
response: Trailers follow the last chunk, with lower-case names
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->trailer('X-Sum', 'abc');
    $response->write('a');
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
0\r\n
x-sum: abc\r\n
\r\n
