--TEST--
wsco.graceful_timeout is 0: SIGTERM ends the process as ever
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$server = WsServer::handler('$ws->end("hello");');
$server->signal(15);
echo $server->wait(), "\n";
?>
--EXPECT--
143
