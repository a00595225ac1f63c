--TEST--
Coroutine::cancel of one that reads: false/10017, or the exception; the Socket goes on
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $reader = go(function () use ($socket) {
        say("recvAll", $socket->recvAll(100));
        say("state", $socket->errCode, $socket->errMsg);
        try {
            $socket->recv();
        } catch (Swoole\Coroutine\CanceledException $e) {
            say("thrown", get_class($e));
        }
    });
    say("cancel", Co::cancel($reader));
    while (Co::exists($reader) && !Co::cancel($reader, true)) {
        Co::sleep(0.001);
    }
    Co::join([$reader], 10);
    $socket->send("go");
    say("recv", $socket->recv());
');
$c = WsClient::connect($server->port);
$c->expect('go');
$c->send('hello');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
cancel true
recvAll false/10017
state 10017 'Coroutine canceled'
thrown 'Swoole\\Coroutine\\CanceledException'
recv 'hello'
