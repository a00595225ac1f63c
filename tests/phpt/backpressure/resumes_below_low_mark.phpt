--TEST--
A suspended push() goes on only when no more than buffer_low_watermark is queued
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
// One message far above what the kernel buffers, so what the client has not read is nearly all in the queue.
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    say("first", $ws->push(str_repeat("x", 30 << 20)));
    say("second", $ws->push("small"));
    $ws->recv();
'], ['buffer_high_watermark' => 8 << 20, 'buffer_low_watermark' => 1 << 20]);
$c = WsClient::open($server->port, '/ws', options: ['rcvbuf' => 262144]);
$server->waitOutput('/first true/');
$c->recv(10);
$got = 0;
// Between the marks: more than 8 MiB minus the kernel's buffers has been read, 10 MiB have not.
while ($got < 20 << 20) {
    $got += strlen($c->recv(1 << 20));
}
$http = WsClient::connect($server->port);
$http->get('/nothing');
echo str_contains($server->stdout(), 'second') ? "too early\n" : "still suspended\n";
$http->close();
$c->recv((30 << 20) - $got);
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
still suspended
small
first true
second true
