--TEST--
After upgrade() the HTTP methods are unavailable, and upgrade() too
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    say("writable", $ws->isWritable());
    $ws->upgrade();
    say("writable", (int) $ws->isWritable());
    say("upgrade", $ws->upgrade());
    say("header", $ws->header("a", "b"));
    say("cookie", $ws->cookie("a", "b"));
    say("status", $ws->status(404));
    say("write", $ws->write("x"));
    say("end", $ws->end("x"));
    say("redirect", $ws->redirect("/"));
    say("sendfile", $ws->sendfile(__FILE__));
    say("trailer", $ws->trailer("a", "b"));
    say("push", $ws->push("still a WebSocket"));
    $ws->recv();
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
still a WebSocket
writable true
writable 0
upgrade false/7106
header false/7106
cookie false/7106
status false/7106
write false/7106
end false/7106
redirect false/7106
sendfile false/7106
trailer false/7106
push true
