--TEST--
Server\Connection: one Socket for each connection; made by hand, extended, closed
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("same", $socket === $conn->exportSocket());
    $other = new Connection($socket);
    say("recv", $other->recv(5));
    $mine = new Mine($socket);
    say("mine", $mine->send("sent"), $mine->shown() === $socket);
    $copy = clone $mine;
    say("clone", $copy->exportSocket() === $socket, $copy->recv());
    $reader = go(function () use ($mine) {
        say("lost meanwhile", $mine->recv());
    });
    $mine->forget();
    try {
        $mine->recv();
    } catch (Swoole\Error $e) {
        say("forgotten", $e->getMessage());
    }
    try {
        $mine->type();
    } catch (TypeError $e) {
        say("type", $e->getMessage());
    }
    say("send", $conn->send("done"));
    Co::join([$reader]);
    say("close", $conn->close());
    say("close", $conn->close());
    say("recv", $conn->recv());
    say("send", $conn->send("x"));
    say("time-out", $socket->errCode);
', setup: '
class Mine extends Connection
{
    public function shown()
    {
        return $this->socket;
    }
    public function forget()
    {
        unset($this->socket);
    }
    public function type()
    {
        $this->socket = new stdClass();
    }
}
');
$c = WsClient::connect($server->port);
$c->send('one');
$c->expect('sent');
$c->send('two');
$c->expect('done');
$c->send('three');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
same true
recv 'one'
mine 4 true
clone true 'two'
forgotten 'must call constructor first'
type 'Cannot assign stdClass to property Swoole\\Coroutine\\Server\\C'...110
send 4
lost meanwhile 'three'
close true
close false/9
recv false/9
send false/9
time-out 9
