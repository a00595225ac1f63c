--TEST--
response: setStatusCode() is another name of status()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers('$response->end(j($response->setStatusCode(404)));');
?>
--EXPECT--
HTTP/1.1 404 Not Found\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
