--TEST--
Socket::recvAll: exactly length bytes; fewer when the peer ends or time runs out
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("six", $socket->recvAll(6));
    say("large", strlen($large = $socket->recvAll(3000000)), md5($large));
    say("bad length", $socket->recvAll(0));
    $socket->send("half");
    say("time", $socket->recvAll(10, 0.05));
    say("why", $socket->errCode, swoole_last_error());
    say("nothing", $socket->recvAll(10, 0.01));
    $socket->send("end");
    say("end", $socket->recvAll(10));
    say("why", $socket->errCode, $socket->errMsg);
    say("nothing", $socket->recvAll(10));
');
$c = WsClient::connect($server->port);
$large = random_bytes(3000000);
$c->sendSplit('abcdef');
$c->send($large . 'xyz');
$c->expect('half');
$c->expect('end');
$c->send('tail');
$c->halfClose();
$c->expectEnd();
ob_start();
end_tcp($server);
echo str_replace(md5($large), 'as sent', ob_get_clean());
?>
--EXPECT--
six 'abcdef'
large 3000000 'as sent'
bad length false/22
time 'xyz'
why 110 110
nothing false/110
end 'tail'
why 0 ''
nothing ''
