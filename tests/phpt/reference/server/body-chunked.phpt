--TEST--
server: A chunked body is read up to its last chunk
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(j($request->getContent()));');
$client = WsClient::connect($server->port);
$client->sendSplit(req('/', ['Transfer-Encoding' => 'chunked'], "3\r\nabc\r\n0b\r\n0\r\n\r\n345678\r\n0\r\n\r\n", 'POST'), 5);
echo $client->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
"abc0\r\n\r\n345678"
