--TEST--
server: package_max_length is 2 MiB: a larger body is 413
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end((string) strlen($request->getContent()));');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Content-Length' => '2097153'], '', 'POST'));
show_masked($client->recvAll());
// Head and body together fit.
echo fetch($server, '/', 'POST', [], str_repeat('a', 2097152 - 200))->body, "\n";
finish_row($server);
?>
--EXPECT--
HTTP/1.1 413 Payload Too Large\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
2096952
