--TEST--
response: Then Date, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('isset($request->get["own"]) && $response->header("date", "some day"); $response->end();');
show_masked(fetch($server, '/'));
$client = WsClient::connect($server->port);
$client->send(req('/?own'));
$head = $client->recvUntil("\r\n\r\n");
echo str_replace("\r\n", "\\r\\n\n", preg_replace('/^Server: .*\r$/m', "Server: *\r", $head));
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
HTTP/1.1 200 OK\r\n
Date: some day\r\n
Server: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
