--TEST--
request: getData() of a request behind blank lines returns only those
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end($request->getData());');
$client = WsClient::connect($server->port);
$client->send("\r\n\r\n" . req());
var_dump($client->readReply()->body === req());
finish_row($server);
?>
--EXPECT--
bool(true)
