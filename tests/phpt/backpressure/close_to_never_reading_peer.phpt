--TEST--
A peer that neither reads nor ends TCP is dropped at the write time-out after close(); its descriptor is free again
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    Co::set(["socket_write_timeout" => 0.05]);
    $ws->push(str_repeat("x", 20 << 20));
    say("close", $ws->close());
']);
$c = WsClient::connect($server->port, ['rcvbuf' => 4096]);
$server->call('time');
$before = $server->descriptors();
$c->send(WsClient::handshakeRequest('/ws'));
$c->readUpgrade();
while ($server->descriptors() >= $before) {
    usleep(10000);
}
echo "freed\n";
$server->finish();
?>
--EXPECT--
freed
close true
