--TEST--
A foreign push that overflows the queue while the owner waits in push(): the owner gets 1009 too
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/slow' => '
        $ws->upgrade();
        $wsObjects[0] = $ws;
        $ws->push(str_repeat("x", 10 << 20));
        say("own push", $ws->push("waits"));
        say("own recv", $ws->recv());
        say("own close", $ws->close());
    ',
    '/push' => '
        for ($n = 0; $n < 100 && $wsObjects[0]->push(str_repeat("y", 1 << 20)); $n++);
        say("foreign push", false);
        $wsObjects = [];
        $ws->end();
    ',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 1024, 'buffer_output_size' => 20 << 20]);
$slow = WsClient::open($server->port, '/slow', options: ['rcvbuf' => 4096]);
$http = WsClient::connect($server->port);
$http->get('/push');
$http->close();
$server->finish();
?>
--EXPECT--
foreign push false/1009
own push false/1009
own recv false/1009
own close false/9
