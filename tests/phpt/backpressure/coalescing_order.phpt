--TEST--
write_coalescing => false: the same bytes in the same order
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push("one");
    $ws->ping("two");
    $ws->push(str_repeat("3", 200000));
    $ws->push("four");
    $ws->disconnect(4000);
', ['write_coalescing' => false]);
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::TEXT, 'one');
$c->expectFrame(WsClient::PING, 'two');
$c->expectFrame(WsClient::TEXT, str_repeat('3', 200000));
$c->expectFrame(WsClient::TEXT, 'four');
$c->expectClose(4000);
$server->finish();
?>
--EXPECT--
