--TEST--
response: A message is a Frame; the last error stays as it was
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    @Frame::pack("x", 99);
    say("recv", $ws->recv(), swoole_last_error());
    say("push", $ws->push("open"));
    CODE);
$c = WsClient::open($server->port);
$c->text('hello');
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
open
recv text:'hello' 503
push true
