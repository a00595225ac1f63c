--TEST--
server: Expect: 100-continue gets no interim answer
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end($request->getContent());');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Expect' => '100-continue', 'Content-Length' => '3'], '', 'POST'));
show_masked($client->recvUntil("\r\n\r\n"));
$client->send('abc');
echo $client->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
HTTP/1.1 100 Continue\r\n
\r\n
abc
