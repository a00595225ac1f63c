--TEST--
response: The object that was the HTTP response is the WebSocket connection after upgrade()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $id = spl_object_id($ws);
    say("upgrade", $ws->upgrade());
    say("same", spl_object_id($ws) === $id, $ws->push("hi"));
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
hi
upgrade true
same true true
