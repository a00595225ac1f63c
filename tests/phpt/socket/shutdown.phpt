--TEST--
Socket::shutdown: one direction or both; what is queued still leaves
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    switch ($socket->recv(1)) {
        case "w":
            $socket->send(str_repeat("x", 300000));
            say("write", $socket->shutdown(1));
            say("send", $socket->send("more"));
            say("recv", $socket->recv());
            break;
        case "r":
            say("read", $socket->shutdown(0));
            say("recv", $socket->recv());
            say("recv", $socket->recv());
            say("send", $socket->send("still"));
            break;
        case "b":
            say("how", $socket->shutdown(3), $socket->errCode, $socket->shutdown(-1));
            say("both", $socket->shutdown());
            say("recv", $socket->recv());
            say("send", $socket->send("x"));
            say("close", $socket->close());
            say("shutdown", $socket->shutdown());
    }
');
$c = WsClient::connect($server->port);
$c->send('w');
echo strlen($c->recvAll()), "\n";
$c->send('after');
$server->waitOutput("/recv/");
$c->close();
foreach (['rx', 'b'] as $bytes) {
    $c = WsClient::connect($server->port);
    $c->send($bytes);
    echo $c->recvAll(), "\n";
}
end_tcp($server);
?>
--EXPECT--
300000
still

write true
send false/32
recv 'after'
read true
recv 'x'
recv ''
send 5
how false/22 22 false/22
both true
recv ''
send false/32
close true
shutdown false/9
