--TEST--
Socket over IPv6
--SKIPIF--
<?php require __DIR__ . '/../inc/ipv6.skip.inc'; ?>
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("own", $socket->getsockname() === ["address" => "::1", "port" => $server->port]);
    say("peer", $socket->getpeername()["address"], $socket->getpeername()["port"] > 0);
    say("domain", $socket->domain === 10, $server->type === 10);
    say("recv", $socket->recv());
', host: '::1');
$c = WsClient::connect("[::1]:$server->port");
$c->send('six');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
own true
peer '::1' true
domain true true
recv 'six'
