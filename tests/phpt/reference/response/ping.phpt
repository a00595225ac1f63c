--TEST--
response: Sends a ping with the data; true
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("ping", $ws->ping());
    say("ping", $ws->ping("hi"));
    CODE);
$c = WsClient::open($server->port);
$c->expect(hex2bin('8900'));
$c->expect(hex2bin('89026869'));
$c->expectClose(1000);
echo "as expected\n";
$server->finish();
?>
--EXPECT--
as expected
ping true
ping true
