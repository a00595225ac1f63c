--TEST--
Socket::recvPacket by a length field: every letter of pack(), small and large lengths
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
// The first byte says which letter is meant; each connection gets both packets back.
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $letter = $socket->recv(1);
    $size = strlen(pack($letter, 0));
    $set = $socket->setProtocol(["open_length_check" => true, "package_length_type" => $letter, "package_body_offset" => $size]);
    foreach ([1, 2] as $n) {
        $packet = $socket->recvPacket();
        $socket->send($packet);
    }
    $socket->setProtocol(["open_length_check" => false]);
    say($letter, $set, $socket->recvPacket());
');
foreach (str_split('cCsSnvlLNVqQJP') as $letter) {
    $size = strlen(pack($letter, 0));
    $large = ['c' => 127, 'C' => 255, 's' => 32767, 'S' => 40000][$letter] ?? ($size === 2 ? 65535 : 70000);
    $packets = pack($letter, 3) . 'abc' . pack($letter, $large) . str_repeat('x', $large);
    $c = WsClient::connect($server->port);
    $c->send($letter . $packets);
    $c->expect($packets);
    $c->send('not framed');
    $c->expectEnd();
}
end_tcp($server);
?>
--EXPECT--
c true 'not framed'
C true 'not framed'
s true 'not framed'
S true 'not framed'
n true 'not framed'
v true 'not framed'
l true 'not framed'
L true 'not framed'
N true 'not framed'
V true 'not framed'
q true 'not framed'
Q true 'not framed'
J true 'not framed'
P true 'not framed'
