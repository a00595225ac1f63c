--TEST--
server: A body is read by its Content-Length, also when it comes in pieces
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(j($request->getContent()));');
$client = WsClient::connect($server->port);
$client->sendSplit(req('/', [], "a\r\n\r\nb", 'POST') . req('/', [], '', 'POST'), 7);
echo $client->readReply()->body, ' ', $client->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
"a\r\n\r\nb" ""
