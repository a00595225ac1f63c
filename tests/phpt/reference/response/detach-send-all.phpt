--TEST--
response: After detach() the socket writes raw bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->detach();
    $response->socket->sendAll("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw");
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Length: 3\r\n
\r\n
raw
