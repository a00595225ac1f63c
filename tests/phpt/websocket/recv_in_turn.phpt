--TEST--
recv() in two coroutines one after the other is fine
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $cid = Co::getCid();
    Co::create(function () use ($ws, $cid) {
        say("child", $ws->recv());
        Co::resume($cid);
    });
    Co::yield();
    say("handler", $ws->recv());
');
$c = WsClient::open($server->port);
$c->text('one');
$c->text('two');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
child text:'one'
handler text:'two'
