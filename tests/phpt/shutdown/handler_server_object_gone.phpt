--TEST--
The server object dies while WebSockets are open: they go on, nothing new is served
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->data === "stop") {
            $server->shutdown();
            unset($server);
        }
        $ws->push($frame);
    }
    say("recv", $frame);
']);
[$a, $b] = WsClient::openMany(2, $server->port, '/ws');
$a->text('stop');
echo $a->readText(), "\n";
$a->closeHandshake();
$b->text('still served');
echo $b->readText(), "\n";
$b->closeHandshake();
$server->ended($server->wait());
?>
--EXPECT--
stop
still served
recv ''
recv ''
