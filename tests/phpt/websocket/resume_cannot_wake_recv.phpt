--TEST--
Coroutine::resume() does not wake a coroutine that is in recv()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $GLOBALS["cid"] = Co::getCid();
    $ws->push("ready");
    say("recv", $ws->recv());
'], setup: 'function resume() { return [Co::resume($GLOBALS["cid"]), swoole_last_error()]; }');
$c = WsClient::open($server->port, '/ws');
$c->readText();
echo json_encode($server->call('resume')), "\n";
$c->text('by a message');
$c->expectClose(1000);
$server->finish();
?>
--EXPECTF--
[false,503]

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
recv text:'by a message'
