--TEST--
The documented broadcast: everybody gets every message; one who has vanished by a reset disturbs nobody (W2)
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
require __DIR__ . '/../inc/broadcast.inc';
$server = WsServer::handler(BROADCAST_HANDLER);
$clients = WsClient::openMany(10, $server->port);
array_pop($clients)->reset();
$server->waitOutput('/errorCode: 104/');
foreach ($clients as $i => $sender) {
    $sender->text("from $i");
    foreach ($clients as $client) {
        $client->expectFrame(WsClient::TEXT, "Server: from $i");
    }
}
$leaver = array_pop($clients);
$leaver->text('close');
$leaver->expectClose(1000);
$clients[0]->text('bye');
foreach ($clients as $client) {
    $client->expectFrame(WsClient::TEXT, 'Server: bye');
    $client->closeHandshake();
}
$server->finish();
?>
--EXPECT--
errorCode: 104
