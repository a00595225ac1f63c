--TEST--
response: After a close frame was answered
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    CODE);
$c = WsClient::open($server->port);
$c->send(WsClient::frame(WsClient::closePayload(1000), WsClient::CLOSE) . WsClient::frame('data'));
$c->expect(hex2bin('880203e8'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
recv '' 0
recv false/9
push false/9
