--TEST--
server: websocket_subprotocol has no effect, though documented
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); $ws->recv();', ['websocket_subprotocol' => 'chat']);
foreach (['chat', 'other, chat', 'Chat', null] as $offer) {
    $client = WsClient::connect($server->port);
    $head = HttpReply::fromHead($client->handshake('/', $offer === null ? [] : ['Sec-WebSocket-Protocol' => $offer]));
    var_dump($head->header('Sec-WebSocket-Protocol'));
    $client->closeHandshake();
}
$server->finish();
?>
--EXPECT--
string(4) "chat"
string(4) "chat"
NULL
NULL
