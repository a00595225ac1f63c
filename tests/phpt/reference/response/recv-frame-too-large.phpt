--TEST--
response: A frame beyond package_max_length: false/1201 and a log line
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    say("close", $ws->close());
    CODE, ['package_max_length' => '1K']);
$c = WsClient::open($server->port);
$c->send(WsClient::frame(str_repeat('a', 1025)));
$c->expectClose(1009);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%S(ERRNO 1201): packet length is too big, remote_addr=%s, length=%d
recv false/1201
push false/9
close false/9
