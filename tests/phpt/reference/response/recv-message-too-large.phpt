--TEST--
response: A message of fragments beyond package_max_length: false/1201
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    say("close", $ws->close());
    CODE, ['package_max_length' => '1K']);
$c = WsClient::open($server->port);
$c->send(WsClient::frame(str_repeat('a', 600), fin: false) . WsClient::frame(str_repeat('a', 600), 0));
$c->expectClose(1009);
$server->finish();
?>
--EXPECT--
recv false/1201
push false/9
close false/9
