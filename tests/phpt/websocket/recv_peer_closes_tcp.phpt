--TEST--
recv(): the peer ends TCP without a close frame: "" and 0, and this side is closed too
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("recv", $ws->recv());
    say("recv", $ws->recv(), swoole_last_error());
    say("push", $ws->push("x"));
    say("ping", $ws->ping("x"));
    say("recv", $ws->recv());
    say("disconnect", $ws->disconnect());
    say("close", $ws->close());
');
$c = WsClient::open($server->port);
$c->text('last');
$c->close();
$c = WsClient::open($server->port);
$c->text('half-closed');
$c->halfClose();
$c->expectEnd();
$server->finish();
?>
--EXPECT--
recv text:'last'
recv '' 0
push false/9
ping false/9
recv false/9
disconnect false/9
close false/9
recv text:'half-closed'
recv '' 0
push false/9
ping false/9
recv false/9
disconnect false/9
close false/9
