--TEST--
The documented server: a silent client ends with "errorCode: 110" at the socket time-out (W1)
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
require __DIR__ . '/../inc/hello.inc';
$short = 'Co::set(["socket_read_timeout" => 0.05]);';
$long = 'Co::set(["socket_read_timeout" => 60]);';
$server = WsServer::handler(str_replace('$ws->upgrade();', "\$ws->upgrade(); $short", HELLO_HANDLER) . $long);
$c = WsClient::open($server->port);
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
errorCode: 110
