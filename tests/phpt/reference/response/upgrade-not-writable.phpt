--TEST--
response: After upgrade() isWritable() is false
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    say("before", $ws->isWritable());
    $ws->upgrade();
    say("after", (int) $ws->isWritable());
    CODE);
WsClient::open($server->port)->expectClose(1000);
$server->finish();
?>
--EXPECT--
before true
after 0
