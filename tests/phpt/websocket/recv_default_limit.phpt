--TEST--
recv(): the limit is 2 MiB of payload by default
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("recv", strlen($ws->recv()->data));
    say("recv", $ws->recv());
');
$c = WsClient::open($server->port);
$c->binary(str_repeat('a', 2 << 20));
$c->send(substr(WsClient::frame(str_repeat('a', (2 << 20) + 1)), 0, 1000));
$c->expectClose(1009);
$server->finish();
?>
--EXPECTF--
recv 2097152
[%s]	WARNING	Socket::recv_packet_with_length_protocol() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=2097167
recv false/1201
