--TEST--
response: A reason replaces the phrase of a known status
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->status(200, 'Fine');
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 Fine\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
