--TEST--
response: The first call gives true, later ones false/9
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("close", $ws->close());
    say("close", $ws->close());
    say("close", $ws->close());
    CODE);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
close true
close false/9
close false/9
