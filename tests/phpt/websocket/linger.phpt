--TEST--
A peer that never ends TCP after the close frame is dropped after a moment, without a coroutine waiting for it
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('$ws->upgrade(); $ws->close(); say("closed");');
$c = WsClient::open($server->port);
$before = $server->descriptors();
$c->expectFrame(WsClient::CLOSE);
$c->expectEnd();
// The client keeps its side open; only the server's side can free the descriptor.
while ($server->descriptors() >= $before) {
    usleep(10000);
}
echo "freed\n";
$server->finish();
?>
--EXPECT--
freed
closed
