--TEST--
Socket: a second reader gets a catchable Swoole\Error, 10002; the first is not disturbed, and others may send
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $first = Co::create(function () use ($socket) {
        say("first", $socket->recv());
    });
    foreach (["recv", "recvAll", "recvPacket"] as $method) {
        try {
            $socket->$method();
        } catch (Swoole\Error $e) {
            $want = "Socket#$socket->fd has already been bound to another coroutine#$first, reading of the same socket in "
                . "coroutine#" . Co::getCid() . " at the same time is not allowed";
            say($method, swoole_last_error(), $socket->errCode, $e->getMessage() === $want ? "as documented" : $e->getMessage());
        }
    }
    try {
        $conn->recv();
    } catch (Swoole\Error $e) {
        say("connection", swoole_last_error());
    }
    say("peek", $socket->peek());
    say("send", $socket->send("go on"));
    Co::join([$first]);
    say("then", $socket->recv());
');
$c = WsClient::connect($server->port);
$c->expect('go on');
$c->send('to the first');
$server->waitOutput('/^first/m');
$c->send('to the handler');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
recv 10002 10002 'as documented'
recvAll 10002 10002 'as documented'
recvPacket 10002 10002 'as documented'
connection 10002
peek false/11
send 5
first 'to the first'
then 'to the handler'
