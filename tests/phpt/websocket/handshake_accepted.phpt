--TEST--
upgrade(): forms of a handshake that are good: token lists, any case, any Origin, in pieces
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('say("upgrade", $ws->upgrade()); $ws->recv();');
$forms = [
    ['Connection' => 'keep-alive, Upgrade'],
    ['Connection' => ['keep-alive', 'UPGRADE']],
    ['Upgrade' => 'WebSocket'],
    ['Upgrade' => 'h2c, websocket'],
    ['Origin' => 'http://elsewhere.example'],
    ['Sec-WebSocket-Extensions' => 'permessage-deflate; client_max_window_bits'],
    ['Sec-WebSocket-Protocol' => 'chat, superchat'],
];
foreach ($forms as $headers) {
    $c = WsClient::connect($server->port);
    $head = $c->handshake('/', $headers);
    echo key($headers), ' ', substr_count($head, "\r\n"), "\n";
    $c->closeHandshake();
}
$c = WsClient::connect($server->port);
$c->sendSplit(WsClient::handshakeRequest());
$c->readUpgrade();
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
Connection 8
Connection 8
Upgrade 8
Upgrade 8
Origin 8
Sec-WebSocket-Extensions 8
Sec-WebSocket-Protocol 8
upgrade true
upgrade true
upgrade true
upgrade true
upgrade true
upgrade true
upgrade true
upgrade true
