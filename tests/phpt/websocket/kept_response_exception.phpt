--TEST--
A response kept by the script outlives the exception of its handler
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
    throw new Exception("after it was kept");
', setup: '
    function push() { return $GLOBALS["wsObjects"][0]->push("still open"); }
    function drop() { $GLOBALS["wsObjects"] = []; }
');
$c = WsClient::open($server->port);
$server->waitOutput('/thrown in/');
var_dump($server->call('push'));
echo $c->readText(), "\n";
$server->call('drop');
$c->expectClose(1011);
$server->finish();
?>
--EXPECTF--
bool(true)
still open

Fatal error: Uncaught Exception: after it was kept in %a
