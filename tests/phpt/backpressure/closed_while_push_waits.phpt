--TEST--
push() that waits for room when the connection goes: false with 9 after close(), 104 after a reset
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[0] = $ws;
    $ws->push(str_repeat("x", 20 << 20));
    say("push", $ws->push("waits"));
    $wsObjects = [];
', ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 1024], 'function shut() { return $GLOBALS["wsObjects"][0]->close(); }');
$c = WsClient::open($server->port, options: ['rcvbuf' => 65536]);
var_dump($server->call('shut'));
$server->waitOutput('/push .*\n/');
$c->close();
$c = WsClient::open($server->port, options: ['rcvbuf' => 65536]);
$c->recv(100);
$c->reset();
$server->finish();
?>
--EXPECT--
bool(true)
push false/9
push false/104
