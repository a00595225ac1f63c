--TEST--
exit in a shutdown function and an uncaught exception behind run(), with WebSockets kept in globals
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $wsObjects[] = $ws;
    $ws->push("ready");
    $ws->recv();
'], after: 'register_shutdown_function(fn () => exit(4)); throw new Exception("behind run()");');
$c = WsClient::open($server->port, '/ws');
$c->readText();
$c->sendClose();
$server->finish();
?>
--EXPECTF--

Fatal error: Uncaught Exception: behind run() in %a
status 4
