--TEST--
response: A negative time-out waits for ever
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    Co::set(["socket_read_timeout" => 0.01]);
    Co::create(function () use ($ws) {
        Co::sleep(0.05);
        $ws->push("now");
    });
    say("recv", $ws->recv(-1));
    Co::set(["socket_read_timeout" => 60]);
    CODE);
$c = WsClient::open($server->port);
$c->readText();
$c->text('late');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv text:'late'
