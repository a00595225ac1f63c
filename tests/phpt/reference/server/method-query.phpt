--TEST--
server: QUERY is accepted
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end($request->getMethod());');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Connection' => 'close'], 'q', 'QUERY'));
$reply = $client->readReply();
echo "$reply->status $reply->body\n";
finish_row($server);
?>
--EXPECTF--
%r(200 QUERY|400)%r
