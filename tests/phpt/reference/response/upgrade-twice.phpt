--TEST--
response: A second upgrade() gives false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("upgrade", $ws->upgrade());
    CODE);
WsClient::open($server->port)->expectClose(1000);
$server->finish();
?>
--EXPECT--
upgrade false/7106
