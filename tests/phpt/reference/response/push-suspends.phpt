--TEST--
response: Suspends while the peer does not read; everything arrives
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("push", $ws->push(str_repeat("a", 8 << 20)));
    Co::create(function () {
        Co::sleep(0.001);
        say("others run");
    });
    say("push", $ws->push("behind it"));
    CODE, ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 16384]);
$c = WsClient::open($server->port, options: ['rcvbuf' => 4096]);
$server->waitOutput('/others run/');
echo strlen($c->readText()), ' ', $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
8388608 behind it
push true
others run
push true
