--TEST--
response: Another version than 13, or none
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers('echo j($response->upgrade());', [
    WsClient::handshakeRequest('/', ['Sec-WebSocket-Version' => '8']),
    WsClient::handshakeRequest('/', ['Sec-WebSocket-Version' => []]),
]);
?>
--EXPECT--
HTTP/1.1 426 Upgrade Required\r\n
Sec-WebSocket-Version: 13\r\n
Upgrade: websocket\r\n
Connection: Upgrade\r\n
Server: *\r\n
Date: *\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 426 Upgrade Required\r\n
Sec-WebSocket-Version: 13\r\n
Upgrade: websocket\r\n
Connection: Upgrade\r\n
Server: *\r\n
Date: *\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
falsefalse
