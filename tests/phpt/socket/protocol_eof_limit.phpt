--TEST--
Socket::recvPacket by an end mark that does not come: 1201; marks of 1 and 8 bytes, with NUL
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $socket->setProtocol(["open_eof_check" => true, "package_eof" => "\0"]);
    say("one", $socket->recvPacket());
    $socket->setProtocol(["package_eof" => "12345678"]);
    say("eight", $socket->recvPacket());
    $socket->setProtocol(["package_max_length" => 100]);
    say("large", strlen($socket->recvPacket()));
    $socket->send("ok");
    say("too large", $socket->recvPacket());
    say("state", $socket->errCode, strlen($socket->peek()) > 100);
');
$c = WsClient::connect($server->port);
$c->send("a\0bcd1234567_12345678" . str_repeat('x', 92) . '12345678');
$c->expect('ok');
$c->send(str_repeat('y', 150));
$c->recvAll();
ob_start();
end_tcp($server);
echo preg_replace(['/^\[[-0-9: ]+ %\d+\.\d+\]/m', '/127.0.0.1:\d+/', '/length=\d+/'], ['[DATE %PID]', '127.0.0.1:PORT', 'length=N'], ob_get_clean());
?>
--EXPECT--
one 'a\000'
eight 'bcd1234567_12345678'
large 100
[DATE %PID]	WARNING	Socket::recv_packet() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:PORT, length=N
too large false/1201
state 1201 true
