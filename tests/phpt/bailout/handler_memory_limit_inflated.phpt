--TEST--
The memory limit is met by a compressed message that recv() hands out
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $fill = str_repeat("x", 8500 << 10);
    $ws->push("filled");
    $ws->recv();
', ['package_max_length' => 4 << 20, 'websocket_compression' => true], options: ['-d', 'memory_limit=12M']);
$c = WsClient::open($server->port, '/', ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->expectDeflated(WsClient::TEXT, 'filled');
$c->sendDeflated(str_repeat('m', 4 << 20), WsClient::BINARY);
$c->recvAll();
$server->ended($server->wait());
?>
--EXPECTF--
Fatal error: Allowed memory size of 12582912 bytes exhausted%s in %s on line %d
status 255
