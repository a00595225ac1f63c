--TEST--
server: exit in a handler does as an exception: printed and answered with 500
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('exit(3);');
show_masked(fetch($server, '/'));
echo fetch($server, '/')->status, "\n";
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
200
