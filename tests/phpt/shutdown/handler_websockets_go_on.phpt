--TEST--
shutdown() leaves open WebSockets alone; run() returns when the last has ended
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push("echo $frame->data");
    }
    say("handler ends");
', '/stop' => '$server->shutdown(); $ws->end("stopping");'], after: 'say("run() returned");');
[$a, $b] = WsClient::openMany(2, $server->port, '/ws');
$idle = WsClient::connect($server->port);
$idle->get('/nothing');
$http = WsClient::connect($server->port);
echo $http->get('/stop')->body, "\n";
$http->expectEnd();
$idle->expectEnd();
$a->text('still open');
echo $a->readText(), "\n";
$a->closeHandshake();
$b->text('and me');
echo $b->readText(), "\n";
$b->closeHandshake();
$server->ended($server->wait());
?>
--EXPECT--
stopping
echo still open
echo and me
handler ends
handler ends
run() returned
