--TEST--
acceptance: W4: with open_websocket_close_frame the script prints code and reason of a close frame
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->opcode === 0x08) {
            echo "Close frame received: Code {$frame->code} Reason {$frame->reason}\n";
            break;
        }
        echo "Message received: {$frame->data}\n";
    }
', ['open_websocket_close_frame' => true]);
$c = WsClient::open($server->port);
$c->text('a message');
$c->sendClose(4001, 'a reason');
$c->expectFrame(WsClient::CLOSE);
$c->expectEnd();
$server->finish();
?>
--EXPECT--
Message received: a message
Close frame received: Code 4001 Reason a reason
