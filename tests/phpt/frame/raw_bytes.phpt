--TEST--
Bytes of Frame::pack() written by hand behind an upgrade are good frames (W10)
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->status(200);
    $ws->end(Frame::pack("packed") . Frame::pack("", WEBSOCKET_OPCODE_PING) . new CloseFrame);
');
$c = WsClient::connect($server->port);
$body = $c->get('/')->body;
echo bin2hex($body), "\n";
$c->close();
$server->finish();
?>
--EXPECT--
81067061636b65648900880203e8
