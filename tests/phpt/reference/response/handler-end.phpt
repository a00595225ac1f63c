--TEST--
response: TCP is closed when the handler returns and nobody else holds the response
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); $ws->push("bye");');
$c = WsClient::open($server->port);
$c->expect(hex2bin('8103627965880203e8'));
$c->expectEnd();
echo "ended\n";
$server->finish();
?>
--EXPECT--
ended
