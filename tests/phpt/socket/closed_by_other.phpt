--TEST--
Socket::close while another coroutine reads: false/10019 there, false/125 here, whose own close() is true
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    go(function () use ($socket) {
        say("close", $socket->close());
        say("state", $socket->errCode, $socket->isClosed());
        say("send", $socket->send("x"));
    });
    say("recv", $socket->recv());
');
$c = WsClient::connect($server->port);
$c->send('!');
$c->expectEnd();
end_tcp($server);

$server = serve_tcp('
    $socket = $conn->exportSocket();
    $reader = go(function () use ($socket) {
        say("recv", $socket->recv());
        say("state", $socket->errCode, $socket->errMsg);
        say("send", $socket->send("x"));
        say("recv", $socket->recv());
        say("its close", $socket->close());
        say("again", $socket->close());
        say("recv", $socket->recv());
    });
    say("close", $socket->close());
    say("state", $socket->errCode, $socket->errMsg, $socket->isClosed());
    Co::join([$reader]);
');
$c = WsClient::connect($server->port);
echo $c->expectEnd(), "\n";
end_tcp($server);
?>
--EXPECT--
close true
state 0 true
send false/9
recv false/9
eof
close false/10019
state 10019 'Coroutine socket close wait' true
recv false/125
state 125 'Operation canceled'
send false/10019
recv false/10019
its close true
again false/9
recv false/9
