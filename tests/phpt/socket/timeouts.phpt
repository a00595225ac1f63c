--TEST--
Socket: time-outs of recv, recvAll and recvPacket: false/110, nothing is lost; 0 = the default, set by Co::set()
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("recv", $socket->recv(10, 0.01));
    say("state", $socket->errCode, $socket->errMsg);
    say("recvAll", $socket->recvAll(10, 0.01));
    $socket->setProtocol(["open_length_check" => true, "package_length_type" => "C", "package_body_offset" => 1]);
    say("recvPacket", $socket->recvPacket(0.01));
    $socket->send("a");
    say("head only", $socket->recvPacket(0.05));
    $socket->send("b");
    say("whole", $socket->recvPacket(-1));
    say("default", $socket->recv());
    say("done", $socket->send("c"));
', setup: 'Co::set(["socket_read_timeout" => 0.02]);');
$c = WsClient::connect($server->port);
$c->expect('a');
$c->send("\3xy");
$c->expect('b');
$c->send('z');
$c->expect('c');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
recv false/110
state 110 'Connection timed out'
recvAll false/110
recvPacket false/110
head only false/110
whole '\003xyz'
default false/110
done 1
