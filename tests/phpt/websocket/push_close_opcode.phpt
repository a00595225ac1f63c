--TEST--
push() with opcode 8: a string is the reason behind code 1000; nothing follows a close frame
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("push", $ws->push("bye", WEBSOCKET_OPCODE_CLOSE));
    say("push", $ws->push("more"));
    say("push", $ws->push(new CloseFrame));
    say("close", $ws->close());
');
$c = WsClient::open($server->port);
$c->expect(hex2bin('880503e8627965'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
push true
push false/9
push false/9
close true
