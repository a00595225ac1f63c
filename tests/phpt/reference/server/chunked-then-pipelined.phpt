--TEST--
server: A request behind a chunked one in the same segment makes both hang
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end($request->getMethod() . $request->getContent());');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Transfer-Encoding' => 'chunked'], "3\r\nabc\r\n0\r\n\r\n", 'POST') . req());
echo $client->readReply()->body, ' ', $client->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
POSTabc GET
