--TEST--
response: Ends TCP
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("close", $ws->close());
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('880203e8'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
close true
