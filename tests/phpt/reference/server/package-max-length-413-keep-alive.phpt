--TEST--
server: The 413 says keep-alive though the connection closes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('$response->end("served");', [req('/', [], str_repeat('a', 2000), 'POST')], ['package_max_length' => 1024]);
?>
--EXPECT--
HTTP/1.1 413 Payload Too Large\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
