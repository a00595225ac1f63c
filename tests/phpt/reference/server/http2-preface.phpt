--TEST--
server: The preface of HTTP/2 is served as HTTP/2 where that was built in
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('echo "called\n";');
$client = WsClient::connect($server->port);
$client->send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 505 HTTP Version Not Supported\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
