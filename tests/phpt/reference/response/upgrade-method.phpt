--TEST--
response: A method other than GET
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers('echo j($response->upgrade());', [preg_replace('/^GET/', 'OPTIONS', WsClient::handshakeRequest())]);
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
