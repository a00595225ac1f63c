--TEST--
response: HTTP/1.0
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers('echo j($response->upgrade());', [str_replace('HTTP/1.1', 'HTTP/1.0', WsClient::handshakeRequest())]);
?>
--EXPECT--
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
false
