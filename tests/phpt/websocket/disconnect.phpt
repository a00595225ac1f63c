--TEST--
disconnect(): the bytes of its close frame; TCP ends
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/default' => '$ws->upgrade(); say("disconnect", $ws->disconnect());',
    '/code' => '$ws->upgrade(); say("disconnect", $ws->disconnect((int) $request->get["code"]));',
    '/bye' => '$ws->upgrade(); say("disconnect", $ws->disconnect(4001, "bye")); say("recv", $ws->recv());',
    '/long' => '$ws->upgrade(); say("disconnect", $ws->disconnect(1000, str_repeat("r", 123)));',
]);
foreach (['/default' => '880203e8', '/bye' => '88050fa1627965', '/long' => '887d03e8' . str_repeat('72', 123)] as $path => $hex) {
    $c = WsClient::open($server->port, $path);
    $c->expect(hex2bin($hex));
    $c->expectEnd();
}
foreach ([1000, 1003, 1007, 1014, 3000, 4999] as $code) {
    $c = WsClient::open($server->port, "/code?code=$code");
    $c->expect("\x88\2" . pack('n', $code));
    $c->expectEnd();
}
$server->finish();
?>
--EXPECT--
disconnect true
disconnect true
recv false/9
disconnect true
disconnect true
disconnect true
disconnect true
disconnect true
disconnect true
disconnect true
