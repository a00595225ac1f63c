--TEST--
upgrade(): header fields and cookies of the script are in the answer, in the documented order
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->header("x-a", "1");
    $ws->header("Sec-WebSocket-Protocol", "chat");
    $ws->header("Sec-WebSocket-Other", "as it is", false);
    $ws->cookie("c", "v");
    $ws->header("Server", "mine");
    $ws->upgrade();
    $ws->recv();
');
$c = WsClient::connect($server->port);
echo str_replace("\r\n", "|\n", WsClient::maskDate($c->handshake()));
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols|
X-A: 1|
Sec-Websocket-Protocol: chat|
Sec-WebSocket-Other: as it is|
Server: mine|
Upgrade: websocket|
Connection: Upgrade|
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=|
Sec-WebSocket-Version: 13|
Set-Cookie: c=v|
Date: *|
|
