--TEST--
response: A kept response stays open and usable from other coroutines until the last reference goes
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $wsObjects[] = $ws;
', setup: '
    function push() { return $GLOBALS["wsObjects"][0]->push("pushed later"); }
    function recv() { return $GLOBALS["wsObjects"][0]->recv()->data; }
    function drop() { $GLOBALS["wsObjects"] = []; }
');
$c = WsClient::open($server->port);
$c->ping('alive');
$c->expectFrame(WsClient::PONG, 'alive');
var_dump($server->call('push'));
echo $c->readText(), "\n";
$c->text('received later');
var_dump($server->call('recv'));
$server->call('drop');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
bool(true)
pushed later
string(14) "received later"
