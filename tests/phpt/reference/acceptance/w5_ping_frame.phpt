--TEST--
acceptance: W5: with open_websocket_ping_frame the script answers a ping with an empty pong
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->opcode === 0x09) {
            echo "Ping frame received: Code {$frame->opcode}\n";
            $pong = new Frame;
            $pong->opcode = WEBSOCKET_OPCODE_PONG;
            $ws->push($pong);
        }
    }
', ['open_websocket_ping_frame' => true]);
$c = WsClient::open($server->port);
$c->ping('with data');
$c->expect(hex2bin('8a00'));
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
Ping frame received: Code 9
