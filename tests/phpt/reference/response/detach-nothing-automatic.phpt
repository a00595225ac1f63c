--TEST--
response: After detach() nothing is sent automatically
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status(404); $response->detach(); $response->socket->sendAll("one|");');
$client = WsClient::connect($server->port);
$client->send(req() . req());
$client->expect('one|one|');
$client->halfClose();
$client->expectEnd();
finish_row($server);
echo "nothing else\n";
?>
--EXPECT--
nothing else
