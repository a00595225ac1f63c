--TEST--
close() by another coroutine while the handler is elsewhere: true, and the handler then finds it closed
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::create(function () use ($ws) {
        say("close", $ws->close());
    });
    say("recv", $ws->recv());
    say("close", $ws->close());
');
WsClient::open($server->port)->expectClose(1000);
$server->finish();
?>
--EXPECT--
close true
recv false/9
close false/9
