--TEST--
response: After a failure the response can still be used, for another file too
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j($response->sendfile('/nowhere')), "\n";
    $response->sendfile(__FILE__, 0, 5);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: application/octet-stream\r\n
Content-Length: 5\r\n
\r\n
<?php
---
Warning: Swoole\Http\Response::sendfile(): stat(/nowhere) failed, Error: No such file or directory[2]
false
