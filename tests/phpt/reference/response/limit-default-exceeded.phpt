--TEST--
response: By default a frame of more is too large: false/1201
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
$c->send(substr(WsClient::frame(str_repeat('a', 2097153)), 0, 100));
$c->expectClose(1009);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%S(ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=2097167
recv false/1201
