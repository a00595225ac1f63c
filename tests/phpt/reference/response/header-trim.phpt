--TEST--
response: Blanks and line ends behind a value are trimmed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->end(j($response->header('x-blanks', "  a b \t \r\n")));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
X-Blanks:   a b\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
