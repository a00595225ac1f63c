--TEST--
websocket_shutdown_timeout: shutdown() sends 1001 to WebSockets, and recv() gives ""
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    say("recv", $ws->recv(), swoole_last_error());
    say("push", $ws->push("x"));
'], ['websocket_shutdown_timeout' => 1], after: 'say("run() returned");');
[$a, $b] = WsClient::openMany(2, $server->port, '/ws');
$http = WsClient::connect($server->port);
$http->get('/shutdown');
$a->expectClose(1001);
$b->expectClose(1001);
$server->ended($server->wait());
?>
--EXPECT--
recv '' 0
push false/9
recv '' 0
push false/9
run() returned
