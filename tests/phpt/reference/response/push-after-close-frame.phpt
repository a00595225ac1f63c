--TEST--
response: A push behind a close frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $ws->push(new CloseFrame());
    say("push", $ws->push("x"));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('880203e8'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
push false/9
