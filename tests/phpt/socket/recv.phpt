--TEST--
Socket::recv: what is there, at most length bytes; '' once the peer has ended; errCode follows each call
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("two", $socket->recv(2));
    say("rest", $socket->recv());
    say("zero", $socket->recv(0));
    say("state", $socket->errCode, $socket->errMsg);
    say("negative", $socket->recv(-5));
    $socket->send("more");
    say("after", $socket->recv(65536, 5.0));
    say("state", $socket->errCode, $socket->errMsg);
    say("end", $socket->recv());
    say("last error", swoole_last_error(), $socket->errCode, $socket->errMsg);
    say("again", $socket->recv());
    say("send", $socket->send("still"));
    say("close", $socket->close());
    say("closed", $socket->recv());
    say("state", $socket->errCode, $socket->errMsg);
');
$c = WsClient::connect($server->port);
$c->send('abcdef');
$c->expect('more');
$c->send("\0\xff");
$c->halfClose();
$c->expect('still');
echo $c->expectEnd(), "\n";
end_tcp($server);
?>
--EXPECT--
eof
two 'ab'
rest 'cdef'
zero false/22
state 22 'Invalid argument'
negative false/22
after '\000\377'
state 0 ''
end ''
last error 0 0 ''
again ''
send 5
close true
closed false/9
state 9 'Bad file descriptor'
