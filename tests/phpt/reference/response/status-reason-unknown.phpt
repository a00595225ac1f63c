--TEST--
response: A reason replaces the phrase of an unknown status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers(<<<'CODE'
    $response->status(1000, 'x');
    $response->end();
    CODE, [req('/', ['Connection' => 'close'])]);
?>
--EXPECT--
HTTP/1.1 1000 x\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
