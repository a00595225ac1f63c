--TEST--
recv(): what was sent before the close frame is served before it, and answered
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        say("push", $ws->push("re: $frame->data"));
    }
    say("end", $frame, swoole_last_error());
');
$c = WsClient::open($server->port);
$c->send(WsClient::frame('one') . WsClient::frame('two') . WsClient::frame("\3\xe9", WsClient::CLOSE)
    . WsClient::frame('after the close'));
echo $c->readText(), "\n", $c->readText(), "\n";
$c->expectFrame(WsClient::CLOSE, "\3\xe9");
$c->expectEnd();
$server->finish();
?>
--EXPECT--
re: one
re: two
push true
push true
end '' 0
