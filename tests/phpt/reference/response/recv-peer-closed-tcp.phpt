--TEST--
response: The peer has ended TCP: "" and 0; the connection is closed, later calls give false/9 without a warning
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    say("push", $ws->push("x"));
    say("recv", $ws->recv());
    say("close", $ws->close());
    CODE);
$c = WsClient::open($server->port);
$c->close();
$server->finish();
?>
--EXPECT--
recv '' 0
push false/9
recv false/9
close false/9
