--TEST--
A WebSocket handshake that the handler answers in plain HTTP: Connection: close, and it closes
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', fn (Request $request, Response $response) => $response->end('no sockets here'));
    CODE);
show_all($server, WsClient::handshakeRequest('/') . WsClient::httpRequest('GET', '/'));
// Without "Connection: upgrade" it is an ordinary request.
$client = WsClient::connect($server->port);
echo $client->get('/', ['Upgrade' => 'websocket'])->header('Connection'), "\n";
echo $client->get('/', ['Upgrade' => 'h2c', 'Connection' => 'Upgrade'])->header('Connection'), "\n";
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 15\r\n
\r\n
no sockets here
keep-alive
keep-alive
