--TEST--
response: A second coroutine in recv()
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $first = Co::create(function () use ($ws) {
        say("first", $ws->recv());
        say("first", $ws->recv());
    });
    try {
        $ws->recv();
    } catch (Swoole\Error $e) {
        $want = "Socket#$ws->fd has already been bound to another coroutine#$first, reading of the same socket in "
            . "coroutine#" . Co::getCid() . " at the same time is not allowed";
        say("error", swoole_last_error(), $e->getMessage() === $want ? "as documented" : $e->getMessage());
    }
    say("push", $ws->push("go on"));
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->text('to the first');
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
go on
error 10002 'as documented'
push true
first text:'to the first'
first ''
