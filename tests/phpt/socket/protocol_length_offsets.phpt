--TEST--
Socket::recvPacket: where the length stands, what it counts; packets split and joined in every way
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    // "cmd" + length of the body + two bytes of flags + body
    $socket->setProtocol(["open_length_check" => 1, "package_length_type" => "n", "package_length_offset" => 3,
        "package_body_offset" => 7]);
    for ($i = 0; $i < 3; $i++) {
        say("packet", $socket->recvPacket());
        $socket->send("ok");
    }
    // The length counts the whole packet.
    $socket->setProtocol(["package_length_offset" => 0, "package_body_offset" => 0]);
    say("whole", $socket->recvPacket());
    say("head only", $socket->recvPacket());
    say("cut off", $socket->recvPacket());
');
$packet = fn (string $body) => 'cmd' . pack('n', strlen($body)) . 'FL' . $body;
$c = WsClient::connect($server->port);
$c->sendSplit($packet('byte by byte'), 1, 0.001);
$c->expect('ok');
$c->send($packet('') . substr($packet('straddles'), 0, 4));
$c->expect('ok');
$c->send(substr($packet('straddles'), 4) . "\0\5abc\0\2\0\x09half");
$c->expect('ok');
$c->halfClose();
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
packet 'cmd\000\fFLbyte by byte'
packet 'cmd\000\000FL'
packet 'cmd\000\tFLstraddles'
whole '\000\005abc'
head only '\000\002'
cut off ''
