--TEST--
response: Fields that the script has set come first, its cookies behind the four of the handshake
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->header('x-a', '1');
    $ws->header('Sec-WebSocket-Protocol', 'chat');
    $ws->cookie('c', 'v');
    $ws->upgrade();
    CODE);
$c = WsClient::connect($server->port);
show_masked($c->handshake());
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols\r\n
X-A: 1\r\n
Sec-Websocket-Protocol: chat\r\n
Upgrade: websocket\r\n
Connection: Upgrade\r\n
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n
Sec-WebSocket-Version: 13\r\n
Set-Cookie: c=v\r\n
Server: *\r\n
Date: *\r\n
\r\n
