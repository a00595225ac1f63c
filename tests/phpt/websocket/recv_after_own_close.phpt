--TEST--
recv(), push(), close(): false and 9 after close() and disconnect()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/close' => '$ws->upgrade(); say("close", $ws->close()); more($ws);',
    '/disconnect' => '$ws->upgrade(); say("disconnect", $ws->disconnect(4000, "x")); more($ws);',
], setup: '
    function more($ws) {
        say("recv", $ws->recv());
        say("push", $ws->push("x"));
        say("ping", $ws->ping());
        say("disconnect", $ws->disconnect());
        say("close", $ws->close());
    }
');
WsClient::open($server->port, '/close')->expectClose(1000);
WsClient::open($server->port, '/disconnect')->expectClose(4000);
$server->finish();
?>
--EXPECT--
close true
recv false/9
push false/9
ping false/9
disconnect false/9
close false/9
disconnect true
recv false/9
push false/9
ping false/9
disconnect false/9
close false/9
