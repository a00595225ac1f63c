--TEST--
server: After a request with Upgrade: websocket the connection closes, though a plain answer says keep-alive
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("plain");');
foreach (['websocket', 'WebSocket', 'foo, websocket'] as $upgrade) {
    $client = WsClient::connect($server->port);
    $reply = $client->get('/', ['Upgrade' => $upgrade, 'Connection' => 'Upgrade']);
    echo $reply->body, ' ', $reply->header('Connection'), ' ', $client->expectEnd(), "\n";
}
finish_row($server);
?>
--EXPECT--
plain close eof
plain close eof
plain close eof
