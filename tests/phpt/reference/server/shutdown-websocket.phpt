--TEST--
server: shutdown() leaves WebSocket connections alone; run() returns when they end
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler('$ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push("still here: $frame->data");
    }', after: 'echo "run() is over\n";');
$client = WsClient::open($server->port);
WsClient::connect($server->port)->get('/shutdown');
$client->text('hello');
echo $client->readText(), "\n";
$client->closeHandshake();
$server->ended($server->wait());
?>
--EXPECT--
still here: hello
run() is over
