--TEST--
recv(): false and 110 at the time-out; the connection stays usable, an unfinished message is kept
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("recv", $ws->recv(0.01));
    say("errno", swoole_errno());
    say("recv", $ws->recv(0.001));
    $ws->push("timed out");
    say("recv", $ws->recv(-1));
    say("recv", $ws->recv(0.01));
    $ws->push("half");
    say("recv", $ws->recv(-1));
    say("close", $ws->close());
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->send(WsClient::frame('whole') . substr(WsClient::frame('in two parts', mask: 'mask'), 0, 9));
echo $c->readText(), "\n";
$c->send(substr(WsClient::frame('in two parts', mask: 'mask'), 9));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
timed out
half
recv false/110
errno 110
recv false/110
recv text:'whole'
recv false/110
recv text:'in two parts'
close true
