--TEST--
exit inside a Fiber inside a handler ends the handler, and only that
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $fiber = new Fiber(function () use ($ws) {
        $ws->recv();
        exit("not printed");
    });
    $fiber->start();
    say("never");
');
[$one, $other] = WsClient::openMany(2, $server->port);
$one->text('x');
$one->expectClose(1000);
$other->ping('still here');
$other->expectFrame(WsClient::PONG, 'still here');
$other->closeHandshake();
$server->finish();
?>
--EXPECTF--
