--TEST--
response: Time-out: false/110; the connection stays usable
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv(0.001));
    say("push", $ws->push("usable"));
    say("recv", $ws->recv());
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->text('hello');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
usable
recv false/110
push true
recv text:'hello'
