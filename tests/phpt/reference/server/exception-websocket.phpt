--TEST--
server: An exception in a WebSocket handler ends TCP without a close frame
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('ini_set("display_errors", "0"); $ws->upgrade(); throw new Exception("x");');
$client = WsClient::open($server->port);
echo $client->expectClose(1011)->code(), "\n";
$server->finish();
?>
--EXPECTF--
1011
[%s]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
