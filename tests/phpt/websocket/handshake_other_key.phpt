--TEST--
upgrade(): Sec-WebSocket-Accept fits the key
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('$ws->upgrade(); $ws->recv();');
for ($i = 0; $i < 20; $i++) {
    $c = WsClient::connect($server->port);
    $c->handshake('/', [], base64_encode(random_bytes(16)));
    $c->closeHandshake();
}
$server->finish();
echo "done\n";
?>
--EXPECT--
done
