--TEST--
response: Suspends until a message is there
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    Co::create(function () use ($ws) {
        Co::sleep(0.001);
        say("others run");
        $ws->push("now");
    });
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->readText();
$c->text('hello');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
others run
recv text:'hello'
