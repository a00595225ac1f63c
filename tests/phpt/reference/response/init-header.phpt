--TEST--
response: initHeader() makes empty arrays of header, cookie and trailer
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $result = $response->initHeader();
    $response->end(j([$result, $response->header, $response->cookie, $response->trailer]));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 15\r\n
\r\n
[true,[],[],[]]
