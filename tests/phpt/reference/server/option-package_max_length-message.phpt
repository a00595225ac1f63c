--TEST--
server: package_max_length limits a message of several frames
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade(); say("recv", $ws->recv());', ['package_max_length' => '1K']);
$client = WsClient::open($server->port);
$client->sendFrame(str_repeat('a', 1000), fin: false);
$client->sendFrame(str_repeat('a', 25), 0);
$client->expectClose(1009);
$server->finish();
?>
--EXPECTF--
%Arecv false/1201
