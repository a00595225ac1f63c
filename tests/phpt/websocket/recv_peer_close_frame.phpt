--TEST--
recv(): a close frame is echoed as it came, recv gives "" and 0, the connection ends
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    say("push", $ws->push("x"));
    say("recv", $ws->recv());
    say("close", $ws->close());
');
foreach ([[1000, ''], [1001, 'bye'], [3000, ''], [4999, "\u{20ac}"], [1000, str_repeat('r', 123)], [null, '']] as $close) {
    $c = WsClient::open($server->port);
    $c->closeHandshake(...$close);
}
$server->finish();
?>
--EXPECT--
recv '' 0
push false/9
recv false/9
close false/9
recv '' 0
push false/9
recv false/9
close false/9
recv '' 0
push false/9
recv false/9
close false/9
recv '' 0
push false/9
recv false/9
close false/9
recv '' 0
push false/9
recv false/9
close false/9
recv '' 0
push false/9
recv false/9
close false/9
