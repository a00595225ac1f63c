--TEST--
Socket: checkLiveness and isClosed
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("open", $socket->checkLiveness(), $socket->isClosed(), $socket->errCode);
    $socket->send("end");
    say("recv", $socket->recv());
    say("peer gone", $socket->checkLiveness());
    say("state", $socket->errCode, $socket->errMsg, $socket->isClosed());
    say("close", $socket->close());
    say("closed", $socket->checkLiveness());
    say("state", $socket->errCode, $socket->isClosed());
');
$c = WsClient::connect($server->port);
$c->expect('end');
$c->close();
$server->waitOutput('/state 9/');
end_tcp($server);
?>
--EXPECT--
open true false/0 0
recv ''
peer gone false/104
state 104 'Connection reset by peer' false/104
close true
closed false/9
state 9 true
