--TEST--
exit in a coroutine that a handler has started ends only that one; an int status becomes the process's
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    Co::create(function () { exit("printed by the child\n"); });
    Co::create(function () { Co::sleep(0.001); exit(3); });
    say("recv", $ws->recv());
');
$c = WsClient::open($server->port);
$c->text('still here');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
printed by the child
recv text:'still here'
status 3
