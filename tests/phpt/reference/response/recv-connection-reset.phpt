--TEST--
response: Connection reset: false/104; a further recv() gives "" and 0 and closes
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler([
    '/close' => '
        $ws->upgrade();
        say("recv", $ws->recv());
        say("close", $ws->close());
        say("close", $ws->close());
        say("recv", $ws->recv());
    ',
    '/read' => '
        $ws->upgrade();
        say("recv", $ws->recv());
        say("recv", $ws->recv());
        say("recv", $ws->recv(), swoole_last_error());
        say("close", $ws->close());
        say("recv", $ws->recv());
    ',
]);
$c = WsClient::open($server->port, '/close');
$c->reset();
$server->waitOutput('/close false.*recv/s');
$c = WsClient::open($server->port, '/read');
$c->text('before');
$server->waitOutput('/before/');
$c->reset();
$server->finish();
?>
--EXPECT--
recv false/104
close true
close false/9
recv false/9
recv text:'before'
recv false/104
recv '' 0
close false/9
recv false/9
