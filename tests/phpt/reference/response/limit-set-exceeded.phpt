--TEST--
response: With package_max_length 1K a frame of 1025 bytes is too large: false/1201
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    CODE, ['package_max_length' => '1K']);
$c = WsClient::open($server->port);
$c->text(str_repeat('a', 1025));
$c->expectClose(1009);
$server->finish();
?>
--EXPECTF--
[%s]	WARNING	%S(ERRNO 1201): packet length is too big, remote_addr=%s, length=%d
recv false/1201
