--TEST--
response: After write() it gives a warning and false
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->write('a');
    echo j($response->sendfile(__FILE__)), "\n";
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
\r\n
---
Warning: Swoole\Http\Response::sendfile(): can't use sendfile when HTTP chunk is enabled
false
