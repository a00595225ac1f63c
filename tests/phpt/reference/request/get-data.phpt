--TEST--
request: getData() returns the whole request as it came, head and body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$request = "POST /x?y HTTP/1.1\r\nHost:  a\r\nx-CASE: v \r\nContent-Length: 3\r\n\r\nabc";
$server = serve_row('$response->end($request->getData());');
$client = WsClient::connect($server->port);
$client->send($request . req());
var_dump($client->readReply()->body === $request);
finish_row($server);
?>
--EXPECT--
bool(true)
