--TEST--
response: write() to an HTTP/1.0 client
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers(<<<'CODE'
    $response->write('one ');
    $response->write('two');
    $response->end();
    CODE, [req(version: '1.0')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
one two
