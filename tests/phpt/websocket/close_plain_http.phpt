--TEST--
close() before any answer: the connection ends without a byte; after the answer it is false with 9
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/before' => 'say("close", $ws->close()); say("close", $ws->close()); say("end", $ws->end("x"));',
    '/upgrade' => 'say("close", $ws->close()); say("upgrade", $ws->upgrade());',
    '/write' => '$ws->write("part"); say("close", $ws->close());',
]);
$c = WsClient::connect($server->port);
$c->send(WsClient::httpRequest('GET', '/before'));
$c->expectEnd();
$c = WsClient::connect($server->port);
$c->send(WsClient::handshakeRequest('/upgrade'));
$c->expectEnd();
$c = WsClient::connect($server->port);
$c->send(WsClient::httpRequest('GET', '/write'));
echo substr($c->recvAll(), -9), "\n";
$server->finish();
?>
--EXPECT--
4
part

close true
close false/9
end false/7106
close true
upgrade false/7106
close true
