--TEST--
Socket::setProtocol while another coroutine is in recvPacket: counts from the next packet on
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $socket->setProtocol(["open_eof_check" => true, "package_eof" => "\n"]);
    $reader = go(function () use ($socket) {
        say("by end mark", $socket->recvPacket());
        say("by length", $socket->recvPacket());
    });
    say("set", $socket->setProtocol(["open_length_check" => true, "package_length_type" => "C", "package_body_offset" => 1]));
    $socket->send("go");
    Co::join([$reader]);
');
$c = WsClient::connect($server->port);
$c->expect('go');
$c->send("\1line\n\3abc");
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
set true
by end mark '\001line\n'
by length '\003abc'
