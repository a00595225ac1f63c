--TEST--
response: Then Server, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('isset($request->get["own"]) && $response->header("server", "mine"); $response->end();');
show(fetch($server, '/'));
show(fetch($server, '/?own'));
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: mine\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
