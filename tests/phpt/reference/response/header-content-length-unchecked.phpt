--TEST--
response: A Content-Length of the script is sent as it is, without a check
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers(<<<'CODE'
    $response->header('content-length', 99);
    $response->end('body');
    CODE, [req('/', ['Connection' => 'close'])]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
---
[*]	WARNING	Context::build_header() (ERRNO 7105): The body has 4 bytes, 'Content-Length' will be ignored
