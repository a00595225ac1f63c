--TEST--
An exception from a Fiber inside a handler: caught by the handler, or ending it with 1011
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $fiber = new Fiber(function () {
        Co::sleep(0.001);
        throw new LogicException("out of a fiber");
    });
    try {
        $fiber->start();
    } catch (LogicException $e) {
        $ws->push("caught " . $e->getMessage());
    }
    $fiber = new Fiber(function () use ($ws) {
        throw new RuntimeException($ws->recv()->data);
    });
    $fiber->start();
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->text('not caught');
$c->expectClose(1011);
$server->finish();
?>
--EXPECTF--
caught out of a fiber

Fatal error: Uncaught RuntimeException: not caught in %a
