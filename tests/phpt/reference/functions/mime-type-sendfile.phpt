--TEST--
functions: sendfile() uses that table
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$file = __DIR__ . '/mime-type-sendfile.wsco';
file_put_contents($file, 'bytes');
answers('swoole_mime_type_set("wsco", "application/x-wsco"); $response->sendfile(' . var_export($file, true) . ');');
unlink($file);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: application/x-wsco\r\n
Content-Length: 5\r\n
\r\n
bytes
