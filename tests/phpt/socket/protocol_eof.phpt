--TEST--
Socket::recvPacket by an end mark: several in one segment, straddling, one byte at a time
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $option = $socket->recv(1) === "c" ? "open_eof_check" : "open_eof_split";
    say($option, $socket->setProtocol([$option => true, "package_eof" => "\r\n"]));
    for ($i = 0; $i < 7; $i++) {
        say("packet", $socket->recvPacket());
        if ($i === 2) {
            $socket->send("ok");
        }
    }
    say("cut off", $socket->recvPacket());
');
foreach (['c', 's'] as $option) {
    $c = WsClient::connect($server->port);
    $c->send("{$option}one\r\ntwo\r\n\r\nthr");
    $c->expect('ok');
    $c->sendSplit("ee\r\r\nfo\nur\r\n", 1, 0.001);
    $c->send("a\r");
    $c->send("\nb\r\ntail\r");
    $c->halfClose();
    $c->expectEnd();
}
end_tcp($server);
?>
--EXPECT--
open_eof_check true
packet 'one\r\n'
packet 'two\r\n'
packet '\r\n'
packet 'three\r\r\n'
packet 'fo\nur\r\n'
packet 'a\r\n'
packet 'b\r\n'
cut off ''
open_eof_split true
packet 'one\r\n'
packet 'two\r\n'
packet '\r\n'
packet 'three\r\r\n'
packet 'fo\nur\r\n'
packet 'a\r\n'
packet 'b\r\n'
cut off ''
