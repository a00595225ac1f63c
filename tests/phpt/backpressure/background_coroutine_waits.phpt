--TEST--
A coroutine that the handler has started waits for its slow peer, and only it
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/ws' => '
        $ws->upgrade();
        Co::create(function () use ($ws) {
            say("background", $ws->push(str_repeat("x", 20 << 20)));
            say("background", $ws->push("second"));
        });
        say("handler", $ws->recv());
    ',
    '/http' => '$ws->end("served meanwhile");',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 1024]);
$c = WsClient::open($server->port, '/ws', options: ['rcvbuf' => 65536]);
$http = WsClient::connect($server->port);
echo $http->get('/http')->body, "\n";
$http->close();
echo strlen($c->readText()), ' ', $c->readText(), "\n";
$c->text('read it all');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
served meanwhile
20971520 second
background true
background true
handler text:'read it all'
