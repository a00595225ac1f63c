--TEST--
response: Ends TCP without waiting for the peer's close frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("disconnect", $ws->disconnect());
    CODE);
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::CLOSE);
$c->expectEnd();
echo "ended before we answered\n";
$server->finish();
?>
--EXPECT--
ended before we answered
disconnect true
