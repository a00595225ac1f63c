--TEST--
response: A push that waits gives up at the write time-out: false/110
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::set(["socket_write_timeout" => 0.05]);
    for ($n = 0; $n < 10000 && $ws->push(str_repeat("x", 65536)); $n++);
    say("push", false);
    Co::set(["socket_write_timeout" => 60]);
    say("push", $ws->push("last of $n"));
    say("recv", $ws->recv());
', ['buffer_high_watermark' => 262144, 'buffer_low_watermark' => 65536]);
$c = WsClient::open($server->port, options: ['rcvbuf' => 4096]);
$server->waitOutput('/push false.*\n/');
for ($n = 0; ($text = $c->readText())[0] === 'x'; $n++);
echo $text === "last of $n" ? "all came\n" : "$text, but $n came\n";
$c->text('hello');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
all came
push false/110
push true
recv text:'hello'
