--TEST--
An uncaught exception in a WebSocket handler: printed, the peer gets 1011, nobody else notices
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->data === "throw") {
            throw new LogicException("thrown on demand");
        }
        $ws->push($frame);
    }
');
[$one, $other] = WsClient::openMany(2, $server->port);
$one->text('throw');
$one->expectClose(1011);
$other->text('still here');
echo $other->readText(), "\n";
WsClient::open($server->port)->closeHandshake();
$other->closeHandshake();
$server->finish();
?>
--EXPECTF--
still here

Fatal error: Uncaught LogicException: thrown on demand in %s:%d
Stack trace:
#0 %a
  thrown in %s on line %d
[%s]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
