--TEST--
Socket::peek: shows without taking, and never waits
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("nothing", $socket->peek());
    say("state", $socket->errCode, $socket->errMsg);
    $socket->send("go");
    say("first", $socket->recv(1));
    say("peek", $socket->peek(2), $socket->peek());
    say("state", $socket->errCode, $socket->errMsg);
    say("bad length", $socket->peek(0));
    say("recv", $socket->recv());
    $socket->send("end");
    say("end", $socket->recv());
    say("peek", $socket->peek());
    $socket->close();
    say("closed", $socket->peek());
');
$c = WsClient::connect($server->port);
$c->expect('go');
$c->send('abcd');
$c->expect('end');
$c->halfClose();
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
nothing false/11
state 11 'Resource temporarily unavailable'
first 'a'
peek 'bc' 'bcd'
state 0 ''
bad length false/22
recv 'bcd'
end ''
peek ''
closed false/9
