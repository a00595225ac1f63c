--TEST--
A client that sends pings without reading the pongs does not fill the server's memory
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '$ws->upgrade(); say("recv", $ws->recv());',
    '/' => '$ws->end("alive");',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 65536], env: noQuarantine());
$c = WsClient::open($server->port, '/ws', options: ['rcvbuf' => 4096]);
$before = $server->memory();
$pings = str_repeat(WsClient::frame(str_repeat('p', 125), WsClient::PING), 1000);
for ($i = 0; $i < 150; $i++) {
    $c->send($pings);
}
$http = WsClient::connect($server->port);
echo $http->get('/')->body, "\n";
$http->close();
$grown = $server->memory() - $before;
echo $grown < 6 << 20 ? "bounded\n" : "grown by $grown\n";
$c->text('done');
$server->waitOutput('/recv .*\n/');
$c->close();
$server->finish();
?>
--EXPECT--
alive
bounded
recv text:'done'
