--TEST--
response: A request without Connection, or with another value
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers('echo j($response->upgrade());', [
    WsClient::handshakeRequest('/', ['Connection' => []]),
    WsClient::handshakeRequest('/', ['Connection' => 'keep-alive']),
]);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
falsefalse
