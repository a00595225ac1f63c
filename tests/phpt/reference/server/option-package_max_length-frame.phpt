--TEST--
server: package_max_length limits a frame: header and payload together
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade();
    say("recv", strlen($ws->recv()->data));
    say("recv", $ws->recv());', ['package_max_length' => '1K']);
$client = WsClient::open($server->port);
$client->text(str_repeat('a', 1024));
$client->text(str_repeat('a', 1025));
$client->expectClose(1009);
$server->finish();
?>
--EXPECTF--
recv 1024
%Arecv false/1201
