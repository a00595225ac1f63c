--TEST--
Socket: a reset of the peer is 104 once, then the end; sending gives 32
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("got", $socket->recv());
    $socket->send("go");
    say("reset", $socket->recv());
    say("state", $socket->errCode, $socket->errMsg);
    say("again", $socket->recv());
    say("live", $socket->checkLiveness());
    say("send", $socket->send("x") === false, in_array($socket->errCode, [32, 104]));
    say("send", $socket->sendAll("x"));
    say("closed", $socket->isClosed(), $socket->close());
');
$c = WsClient::connect($server->port);
$c->send('hello');
$c->expect('go');
$c->reset();
$server->waitOutput('/^closed/m');
end_tcp($server);
?>
--EXPECT--
got 'hello'
reset false/104
state 104 'Connection reset by peer'
again ''
live false/104
send true true
send false/32
closed false/32 true
