--TEST--
server: websocket_compression on: permessage-deflate is negotiated
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); $ws->recv();', ['websocket_compression' => true]);
$client = WsClient::connect($server->port);
$reply = HttpReply::fromHead($client->handshake('/', ['Sec-WebSocket-Extensions' => 'permessage-deflate']));
echo $reply->header('Sec-WebSocket-Extensions'), "\n";
$client->closeHandshake();
$server->finish();
?>
--EXPECT--
permessage-deflate; client_no_context_takeover; server_no_context_takeover
