--TEST--
request: getData() of a chunked request returns only the head
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$request = req('/', ['Transfer-Encoding' => 'chunked'], "3\r\nabc\r\n0\r\n\r\n", 'POST');
$server = serve_row('$response->end($request->getData());');
$client = WsClient::connect($server->port);
$client->send($request);
echo str_replace("\r\n", "\\r\\n\n", $client->readReply()->body), "\n";
finish_row($server);
?>
--EXPECTF--
POST / HTTP/1.1\r\n
Host: localhost\r\n
Transfer-Encoding: chunked\r\n
\r\n
%A%Sabc%A
