--TEST--
A ping is answered while the handler waits for something else than recv()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '
        $ws->upgrade();
        $GLOBALS["cid"] = Co::getCid();
        Co::yield();
        say("resumed");
    ',
], setup: 'function resume() { return Co::resume($GLOBALS["cid"]); }');
$c = WsClient::open($server->port, '/ws');
$c->ping('hello');
$c->expectFrame(WsClient::PONG, 'hello');
var_dump($server->call('resume'));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
bool(true)
resumed
