--TEST--
acceptance: W6: with open_websocket_pong_frame pongs arrive
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->opcode === 0x0a) {
            echo "Pong frame received: Code {$frame->opcode}\n";
        } else {
            echo "Message received: {$frame->data}\n";
        }
    }
', ['open_websocket_pong_frame' => true]);
$c = WsClient::open($server->port);
$c->sendFrame('', WsClient::PONG);
$c->text('hello');
$c->sendFrame('x', WsClient::PONG);
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
Pong frame received: Code 10
Message received: hello
Pong frame received: Code 10
