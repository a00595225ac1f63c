--TEST--
Socket: getpeername, getsockname, and the properties; false/9 once closed
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("address", $socket->getpeername()["address"], $socket->getsockname()["address"]);
    say("own", $socket->getsockname()["port"] === $server->port);
    $conn->send(json_encode($socket->getpeername()));
    say("properties", $socket->fd > 2, $socket->domain === 2, $socket->type, $socket->protocol, $socket->errCode, $socket->errMsg);
    $fd = $socket->fd;
    $socket->close();
    say("peer", $socket->getpeername());
    say("own", $socket->getsockname());
    say("fd", $socket->fd === $fd);
');
$c = WsClient::connect($server->port);
$name = json_decode($c->recvAll(), true);
var_dump("$name[address]:$name[port]" === stream_socket_get_name($c->stream, false));
end_tcp($server);
?>
--EXPECT--
bool(true)
address '127.0.0.1' '127.0.0.1'
own true
properties true true 1 0 0 ''
peer false/9
own false/9
fd true
