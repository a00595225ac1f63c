--TEST--
Socket::recvPacket: too long is 1201 and a log line, an impossible length 1202; nothing is taken from the stream
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $socket->setProtocol(["open_length_check" => true, "package_length_type" => "l", "package_body_offset" => 4,
        "package_max_length" => "1K"]);
    say("fits", strlen($socket->recvPacket()));
    $socket->send("ok");
    $packet = $socket->recvPacket();
    say("result", $packet);
    say("state", $socket->errCode, $socket->errMsg);
    say("rest", $socket->peek());
    say("take", $socket->recv(4));
    $socket->send("ok");
    say("negative", $socket->recvPacket());
    say("state", $socket->errCode, $socket->errMsg);
    say("take", $socket->recv(4));
    $socket->setProtocol(["package_body_offset" => 0]);
    $socket->send("ok");
    say("less than its head", $socket->recvPacket());
    say("open", $socket->checkLiveness());
');
$c = WsClient::connect($server->port);
$c->send(pack('l', 1020) . str_repeat('x', 1020));
$c->expect('ok');
$c->send(pack('l', 1021));
$c->expect('ok');
$c->send(pack('l', -1));
$c->expect('ok');
$c->send(pack('l', 3) . 'abc');
$c->recvAll();
ob_start();
end_tcp($server);
echo preg_replace(['/^\[[-0-9: ]+ %\d+\.\d+\]/m', '/127.0.0.1:\d+/'], ['[DATE %PID]', '127.0.0.1:PORT'], ob_get_clean());
?>
--EXPECT--
fits 1024
[DATE %PID]	WARNING	Socket::recv_packet() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:PORT, length=1025
result false/1201
state 1201 'Package length too large'
rest '\375\003\000\000'
take '\375\003\000\000'
negative false/1202
state 1202 'Package length not found'
take '\377\377\377\377'
less than its head false/1202
open true
