--TEST--
A response kept after run(): push() and close() outside coroutines do no harm
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
    $ws->recv();
    $ws->close();
', after: '
    say("push", $wsObjects[0]->push("x"));
    say("close", $wsObjects[0]->close());
    try {
        $wsObjects[0]->recv();
    } catch (Swoole\Error $e) {
        say("recv", $e);
    }
');
WsClient::open($server->port)->closeHandshake();
$server->finish();
?>
--EXPECT--
push false/9
close false/9
recv Swoole\Error: API must be called in the coroutine
