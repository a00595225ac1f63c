--TEST--
response: A Content-Length of the script is dropped for chunks, with a log line
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('content-length', 100);
    $response->write('x');
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
x\r\n
0\r\n
\r\n
---
[*]	WARNING	Context::build_header() (ERRNO 7105): You have set 'Transfer-Encoding', 'Content-Length' will be ignored
