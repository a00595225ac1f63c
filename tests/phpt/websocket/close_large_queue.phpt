--TEST--
close() with much still queued: everything is sent first, and no coroutine waits for it
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push(str_repeat("x", 10000000));
    say("close", $ws->close());
');
$c = WsClient::open($server->port, options: ['rcvbuf' => 65536]);
$server->waitOutput('/close true\n/');
$frame = $c->expectFrame(WsClient::TEXT);
var_dump(strlen($frame->payload));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
int(10000000)
close true
