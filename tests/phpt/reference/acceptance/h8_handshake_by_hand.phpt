--TEST--
acceptance: H8: status(101) with fields and end() sends a head only; the object is no WebSocket
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    $response->header('Upgrade', 'websocket');
    $response->header('Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    $response->header('Sec-WebSocket-Version', '13');
    $response->status(101);
    $response->end();
    echo j([@$response->push('x'), swoole_last_error()]);
    CODE);
$client = WsClient::connect($server->port);
$client->send(WsClient::handshakeRequest());
show_masked($client->recvAll());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols\r\n
Upgrade: websocket\r\n
Sec-Websocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n
Sec-Websocket-Version: 13\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
\r\n
---
[false,503]
