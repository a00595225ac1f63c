--TEST--
upgrade(): websocket_subprotocol is answered when the client offers it, unless the script has set the field
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/' => '$ws->upgrade(); $ws->recv();',
    '/own' => '$ws->header("Sec-WebSocket-Protocol", "own"); $ws->upgrade(); $ws->recv();',
], ['websocket_subprotocol' => 'chat']);
$try = function (string $path, string|array|null $offer) use ($server) {
    $c = WsClient::connect($server->port);
    $reply = HttpReply::fromHead($c->handshake($path, $offer === null ? [] : ['Sec-WebSocket-Protocol' => $offer]));
    echo json_encode([$path, $offer]), ' ', json_encode($reply->headerLines('Sec-WebSocket-Protocol')), "\n";
    $c->closeHandshake();
};
foreach (['chat', 'other, chat', ['other', 'chat'], 'Chat', 'chatter', null] as $offer) {
    $try('/', $offer);
}
$try('/own', 'chat');
$server->finish();
?>
--EXPECT--
["\/","chat"] ["chat"]
["\/","other, chat"] ["chat"]
["\/",["other","chat"]] ["chat"]
["\/","Chat"] []
["\/","chatter"] []
["\/",null] []
["\/own","chat"] ["own"]
