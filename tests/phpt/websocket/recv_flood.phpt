--TEST--
recv(): thousands of messages in a row reach the script in order, and others get their turn meanwhile
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    for ($n = 0; $frame = $ws->recv(); $n++) {
        if ($frame->data !== "message $n") {
            say("expected $n, got", $frame);
            return;
        }
    }
    say("messages", $n, $frame);
');
$flood = WsClient::open($server->port);
$bytes = '';
for ($i = 0; $i < 5000; $i++) {
    $bytes .= WsClient::frame("message $i");
}
$flood->send($bytes);
$other = WsClient::open($server->port);
$other->text('message 0');
$other->closeHandshake();
$flood->closeHandshake();
$server->finish();
?>
--EXPECTF--
messages %d ''
messages %d ''
