--TEST--
Destructors at the end of a handler that push, suspend and close; the connection is still there for them
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/push' => '$ws->upgrade(); $o = new AtEnd(fn () => say("push", $ws->push("last words")));',
    '/sleep' => '$ws->upgrade(); $o = new AtEnd(function () use ($ws) { Co::sleep(0.001); say("slept", $ws->push("awake")); });',
    '/recv' => '$ws->upgrade(); $o = new AtEnd(fn () => say("recv", $ws->recv()));',
    '/close' => '$ws->upgrade(); $o = new AtEnd(fn () => say("close", $ws->disconnect(4000)));',
    '/request' => '$ws->upgrade(); $request->atEnd = new AtEnd(fn () => say("push", $ws->push("request gone")));',
    '/throw' => '$ws->upgrade(); $o = new AtEnd(fn () => throw new Exception("thrown by a destructor"));',
    '/cycle' => '$ws->upgrade(); $ws->self = $ws; $ws->atEnd = new AtEnd(fn () => say("cycle"));',
], setup: 'class AtEnd {
    function __construct(private Closure $do) {}
    function __destruct() { ($this->do)(); }
}');
$c = WsClient::open($server->port, '/push');
echo $c->readText(), "\n";
$c->expectClose(1000);
$c = WsClient::open($server->port, '/sleep');
echo $c->readText(), "\n";
$c->expectClose(1000);
$c = WsClient::open($server->port, '/recv');
$c->text('for the destructor');
$c->expectClose(1000);
WsClient::open($server->port, '/close')->expectClose(4000);
$c = WsClient::open($server->port, '/request');
echo $c->readText(), "\n";
$c->expectClose(1000);
WsClient::open($server->port, '/throw')->expectClose(1011);
$c = WsClient::open($server->port, '/cycle');
$c->sendClose();
$c->close();
$server->finish();
?>
--EXPECTF--
last words
awake
request gone
push true
slept true
recv text:'for the destructor'
close true
push true

Fatal error: Uncaught Exception: thrown by a destructor in %a
cycle
